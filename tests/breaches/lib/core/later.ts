export const later = () => import('../page/paint-marks.ts');
