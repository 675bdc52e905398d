import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/shell.css';
import './styles/screens.css';
import './styles/questions.css';
import './styles/owner.css';
import './styles/on-site.css';
import './styles/evidence.css';
import './styles/history.css';
import './styles/keeping.css';
import './styles/portfolio.css';
import './styles/result.css';
import './styles/way.css';
import './styles/trend.css';
import './styles/programmes.css';
import './styles/application.css';
import './styles/dossiers.css';
import './styles/lock.css';
import './styles/help.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { watchPlacesLeft } from './parts/come-back.ts';
import { listenForHistoryKeys } from './routing/navigation.ts';
import { loadApp } from './stores/app.ts';
import { watchCameFrom } from './stores/came-from.ts';
import { loadEnterprises } from './stores/enterprises.ts';
import { loadLock } from './stores/lock.ts';
import { listenForSignals } from './stores/signals.ts';
import { listenForFaults } from './stores/window-faults.ts';
import { watchUndo } from './stores/undo.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element with the id root');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
listenForHistoryKeys();
watchPlacesLeft();
watchUndo();
watchCameFrom();
listenForFaults();
void listenForSignals();
void loadLock().then((open) => {
  // While the desk is locked there is nothing to ask for; once it is unlocked the page is loaded anew.
  if (!open) return;
  void loadApp();
  void loadEnterprises();
});
