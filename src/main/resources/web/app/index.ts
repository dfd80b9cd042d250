// The one script of every page. What only some pages need is loaded when its element is there.
import './styles/index.css';
import { startMenus } from './menu';
import { startTheme } from './theme';
import { localTimes } from './times';

document.documentElement.classList.add('script');
startTheme();
startMenus();
localTimes(document);

const has = (selector: string): boolean => document.querySelector(selector) !== null;

if (has('.formula, .formula-displayed')) void import('./formula').then(({ renderFormulas }) => renderFormulas(document.body));
if (has('[data-lesson]')) void import('./deck').then(({ startDeck }) => startDeck());
if (has('[data-work]')) void import('./work').then(({ startWork }) => startWork());
else if (has('[data-events]')) void import('./live').then(({ follow }) => follow());
if (has('[data-sortable]')) void import('./sorting').then(({ startSorting }) => startSorting());
if (has('table.gradebook')) void import('./gradebook').then(({ startGradebook }) => startGradebook());
if (has('[data-split]')) void import('./split').then(({ startSplit }) => startSplit());
if (has('[data-live-regrade]')) void import('./regrade').then(({ followRegrade }) => followRegrade());
if (has('[data-reference-search]')) void import('./reference').then(({ startReference }) => startReference());
if (has('[data-authoring], [data-live-check], [data-free]')) void import('./authoring').then(({ startAuthoring }) => startAuthoring());
if (has('[data-people]')) void import('./people').then(({ startPeople }) => startPeople());
if (has('[data-comment]')) void import('./comments').then(({ startComments }) => startComments());
