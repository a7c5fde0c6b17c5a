export { default as card } from './card.tsx';
