import { app, BrowserWindow } from 'electron';

// A bare window: the boards on the engine that shows them, without the kiosk around it.
app.enableSandbox();
app.setPath('userData', process.argv.at(-1) ?? '');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 720, backgroundColor: '#0a0d13' });
  // A window that has loaded nothing is no page to a test driver.
  return window.loadURL('about:blank');
});
