export { paintMarks } from '../lib/page/paint-marks.ts';
