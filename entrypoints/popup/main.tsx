import { createRoot } from 'react-dom/client';
import '../../components/term-card.css';
import '../../components/page.css';
import '../../components/popup.css';
import '../../components/guide.css';
import { Popup } from './Popup.tsx';

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Popup />);
