import { app, BrowserWindow, screen } from 'electron';

// The floor a board is measured beside: the least an Electron full-screen window can cost.
app.enableSandbox();
app.setPath('userData', process.argv.at(-1) ?? '');
app.whenReady().then(async () => {
  const window = new BrowserWindow({
    ...screen.getPrimaryDisplay().bounds,
    show: false,
    frame: false,
    backgroundColor: '#0b0e14',
  });
  window.once('ready-to-show', () => {
    window.setKiosk(true);
    window.show();
    process.stdout.write(`${JSON.stringify({ event: 'BOARD_UP' })}\n`);
  });
  await window.loadURL('data:text/html,<body style="background:%230b0e14">');
});
