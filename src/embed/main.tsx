import '../views/colours/tokens.css';
import '../ui/ui.css';
import '../app/page.css';
import { open } from '../app/open';
import { Embed } from './Embed';
import { postHeight } from './postHeight';

open(() => <Embed />, { entries: false });

const root = document.getElementById('root');
if (root && window.parent !== window) postHeight(root, window.parent);
