import '../views/colours/tokens.css';
import '../ui/ui.css';
import './page.css';
import { App } from './App';
import { open } from './open';

open((setSetting) => <App setSetting={setSetting} />, { entries: true });
