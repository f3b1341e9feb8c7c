import { contextBridge, ipcRenderer } from 'electron';
import type { Callboard, MainMessages, PageMessages } from './contract.ts';

const say = <K extends keyof PageMessages>(message: K, ...words: PageMessages[K]): void => {
  ipcRenderer.send(message, ...words);
};

const callboard: Callboard = {
  onSnapshot: (listen) => {
    // The event object carries the raw channel and must not reach the page: only the snapshot is passed on.
    ipcRenderer.on('snapshot' satisfies keyof MainMessages, (_event, snapshot) => listen(snapshot));
  },
  beat: () => say('beat'),
  ready: () => say('ready'),
  shown: (revision) => say('shown', revision),
  error: (report) => say('error', report),
};

contextBridge.exposeInMainWorld('callboard', callboard);
