import { createRoot } from 'react-dom/client';
import '../../components/term-card.css';
import '../../components/page.css';
import '../../components/options.css';
import { Options } from './Options.tsx';

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Options />);
