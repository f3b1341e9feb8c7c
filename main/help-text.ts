/** What `--help` of the app prints. */
export const helpText = `Callboard: now and next boards for the walls of conference venues.

  npm start -- [flags]            from a checkout
  callboard [flags]               the packaged app

What to show
  --feed URL|FILE       the program: an http(s) address or a file (default: the demo)
  --time-zone ZONE      venue time, such as Europe/Brussels or +01:00
  --board NAME          tracks (default), lobby, room, agenda or standby
  --room NAME           the room of a door sign, by name or id; implies --board room
  --track NAME          pins the tracks board to one track
  --language TAG        interface language, such as de, zh-TW, ar, en-US (default: the program's)

Rehearsal
  --at WHEN             start at this moment: 2024-02-03T10:55 (venue time) or with Z or an offset
  --speed N             run N times as fast: 60 plays an hour in a minute

Screen and files
  --test-pattern        lines, greys and type to hang the screen by, in place of its board
  --windowed            a normal window in place of the kiosk
  --size WxH            the size of that window in pixels, such as 1080x1920
  --screenshot FILE     render, write a PNG, exit
  --stay                with --screenshot: keep running
  --settings FILE       the settings file (default: ~/.config/callboard/settings.json)
  --state DIR           where the last good program and the log are kept
                        (default: ~/.local/state/callboard)

To the screen that runs already
  --confirm-program     believe at once a program that lost many sessions

  --help, --version

Flags win over the settings file. Ctrl+Alt+Shift+Q on a keyboard ends the kiosk.
`;
