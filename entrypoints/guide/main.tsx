import { createRoot } from 'react-dom/client';
import '../../components/term-card.css';
import '../../components/page.css';
import '../../components/guide.css';
import { GuidePage } from './GuidePage.tsx';

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<GuidePage />);
