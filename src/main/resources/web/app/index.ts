// The one script of every page. What only some pages need is loaded when its element is there.
import './styles/index.css';
import { startTheme } from './theme';
import { startMenus } from './menu';

startTheme();
startMenus();

const has = (selector: string): boolean => document.querySelector(selector) !== null;

if (has('.math')) void import('./formula').then(({ renderFormulas }) => renderFormulas(document.body));
