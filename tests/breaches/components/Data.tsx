export { default as terms } from '../data/generated/summaries.json';
