import { protocol } from 'electron';

/** Must run before the app is ready: makes app:// a standard, secure scheme (`security.md` 18). */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
};
