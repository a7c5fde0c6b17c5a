export { computePosition } from '@floating-ui/dom';
