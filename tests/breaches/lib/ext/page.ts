export { paintMarks } from '../page/paint-marks.ts';
