export { default as reader } from '../reader.ts';
