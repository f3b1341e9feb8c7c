import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** How the wire in the binary writes a fuse; the package does not export its names for these. */
const states = { on: 0x31, off: 0x30 };

/**
 * Fuses of a packaged Callboard, by `security.md` row 19: nobody turns the kiosk into a Node or a debugger from outside.
 * @type {readonly (readonly [FuseV1Options, boolean])[]}
 */
const wanted = [
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
];

/**
 * Names of the fuses of a packaged Electron that do not stand as they must.
 * @param {string} executable
 */
export const wrongFuses = async (executable) => {
  const wire = await getCurrentFuseWire(executable);
  return wanted.flatMap(([fuse, on]) =>
    wire[fuse] === (on ? states.on : states.off) ? [] : [FuseV1Options[fuse]],
  );
};
