export { TermCard } from '../../components/TermCard.tsx';
