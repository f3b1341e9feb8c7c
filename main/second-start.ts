import type { App } from 'electron';
import * as v from 'valibot';

/** What a second start tells the app that runs already, through Electron's lock. */
export type SecondStart = { readonly confirmProgram: boolean };

const shape = v.object({ confirmProgram: v.boolean() });

/** Calls `confirm` when a second start says that staff confirm a doubted program (`--confirm-program`, rule 19). */
export const onConfirmation = (app: App, confirm: () => void): void => {
  app.on('second-instance', (_event, _argv, _folder, said) => {
    const read = v.safeParse(shape, said);
    if (read.success && read.output.confirmProgram) confirm();
  });
};

/** What the second start itself says: whether there was an app to tell. */
export const confirmationSaid = {
  told: 'The running Callboard was told to believe the newest answer of its feeds; its log says what came of it.\n',
  nobody: 'No Callboard runs in this state folder: there is nobody to tell. See --state.\n',
} as const;
