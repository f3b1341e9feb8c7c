/** `npm test [-- words for Playwright]`: does all set-up this machine still needs, then every check and every test. */
import { build } from './setup/build.mjs';
import { packages } from './setup/packages.mjs';
import { command, SetupFailure, say } from './setup/say.mjs';

/** A build that fails is one failure among others: the checks and the tests that need no build still tell. */
const isBuilt = async () => {
  try {
    await build();
    return true;
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    say(error.message);
    return false;
  }
};

await command(async () => {
  await packages();
  const { runTests } = await import('./testing/run-tests.mjs');
  return runTests(process.argv.slice(2), await isBuilt());
});
