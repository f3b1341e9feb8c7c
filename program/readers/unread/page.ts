import type { Problem } from '../../result.ts';
import { singleEventIn } from '../json-ld.ts';
import type { Opened } from '../open.ts';
import { plainLine } from '../parts/text.ts';
import { feedLinksIn } from '../web/links.ts';
import { type PageSigns, pageSigns } from './page-signs.ts';
import { notAProgram } from './sentences.ts';
import { systemOf } from './systems.ts';

/** Why a web page without a program in it is none, from the most certain sign to none at all. */
export const unreadPage = (opened: Opened & { readonly kind: 'html' }): Problem => {
  const { text: html } = opened;
  const signs = pageSigns(html);
  const start = html.slice(0, 20_000);
  return notAProgram(
    barrier(signs, start) ??
      failed(signs) ??
      describing(signs, opened) ??
      "This is a web page, not a program; use the address of the event's schedule.xml or schedule.json.",
  );
};

const loginTitle =
  /\b(log ?in|sign ?in|log ?on|single sign-on|anmelden|anmeldung bei|einloggen|connexion|se connecter|iniciar sesi[oó]n|accedi|inloggen|logga in|zaloguj)\b|登录|登入|ログイン|로그인/;
const network = /captive|hotspot|wi-?fi|wlan|guest (network|access)|internet access/;
const robot =
  /^(just a moment\.\.\.|attention required! ?\||checking your browser|are you a robot|security check|ddos-guard|making sure you're not a bot|vérification de sécurité)/;
const robotScript =
  /challenges\.cloudflare\.com|\/cdn-cgi\/challenge-platform|cf-challenge|hcaptcha\.com|recaptcha\/|\banubis\b.*\bbot\b/i;

/** What stands between Callboard and the program. */
const barrier = (signs: PageSigns, start: string): string | null => {
  const { title, origin, hasPassword, leadsTo } = signs;
  const isRobotCheck =
    robot.test(title) || (robotScript.test(start) && !hasPassword && systemOf(signs) === null);
  if (isRobotCheck) {
    return 'This is a page that asks whether you are a robot, not a program; ask the site to let Callboard through.';
  }
  if (network.test(title) || /captive|hotspot/i.test(start)) {
    return "This is the login page of a network, not a program; log this machine in to the venue's network.";
  }
  if (
    /google (accounts|konten)/.test(title) ||
    /accounts\.google\.com\/(v3\/)?(signin|servicelogin|accountchooser)/.test(origin)
  ) {
    return "This is Google's login page, not a program: share the sheet or calendar with anyone who has the link, or make it public.";
  }
  if (/login\.(microsoftonline|live)\.com|msauth\.net|\bmsftauth\.net/.test(origin)) {
    return "This is Microsoft's login page, not a program: share the file with anyone who has the link, or publish the calendar.";
  }
  const isLogin = loginTitle.test(title) || (hasPassword && systemOf(signs) === null) || isSso(start);
  if (isLogin) return 'This is a login page, not a program: the link probably needs to be public.';
  if (leadsTo === null || /^[#?]|^\.?\/?$/.test(leadsTo)) return null;
  const host = /^(?:https?:)?\/\/([^/?#:@\s]+)/i.exec(leadsTo)?.[1];
  return `This page only sends a browser on${host === undefined ? '' : ` to ${plainLine(host)}`}; use the address at which a browser ends, or log this machine in to the venue's network.`;
};

/** A form that hands a ticket of a single sign-on back and forth. */
const isSso = (start: string): boolean =>
  /name\s*=\s*["']?(SAMLRequest|SAMLResponse|wresult|RelayState|kc-form-login)\b|id\s*=\s*["']?kc-(login|form-login)\b|shibboleth/i.test(
    start,
  );

/** A page that a server sends with status 200 although it has nothing to show. */
const failed = ({ title }: PageSigns): string | null => {
  if (
    /\b(404|not found|does ?n.t exist|nicht gefunden|introuvable|no encontrad[ao]|non trovat[ao]|niet gevonden)\b|页面不存在|見つかりません/.test(
      title,
    )
  ) {
    return 'This page says that there is nothing at this address; check the address for a typing mistake, or whether the program is still published.';
  }
  if (/\b(403|forbidden|access denied|401|unauthori[sz]ed|zugriff verweigert|accès refusé)\b/.test(title)) {
    return 'This page says that access is denied: the link probably needs to be public.';
  }
  if (
    /\b(50[0-4]|bad gateway|service unavailable|gateway time-?out|internal server error|maintenance|wartung)\b/.test(
      title,
    )
  ) {
    return 'This page says that the site has a fault or is being maintained; it is asked again by itself.';
  }
  return null;
};

/** A page about the event, and where the program is instead. */
const describing = (signs: PageSigns, opened: Opened & { readonly kind: 'html' }): string | null => {
  const system = systemOf(signs);
  if (system !== null) return `This is ${system.is}, not a program: ${system.advice}.`;
  const [link] = feedLinksIn(opened.text);
  if (link !== undefined) {
    return `This is a web page, not a program, but it links to what may be one; use that address: ${plainLine(link)}`;
  }
  const event = singleEventIn(opened);
  if (event !== null) return singleEvent(event.name);
  const isEmptyShell = /<div[^>]{0,200}\bid\s*=\s*["']?(root|app|__next|__nuxt)\b/i.test(
    opened.text.slice(0, 200_000),
  );
  return isEmptyShell
    ? 'This is a web page that is only filled in a browser, not a program; look there for a link to export or subscribe, and use that.'
    : null;
};

/** The sentence for one event of schema.org without its sessions. */
export const singleEvent = (name: string | null): string =>
  `This describes ${name === null ? 'the event' : `"${plainLine(name)}"`} as a whole, but none of its sessions; use the address of its schedule.xml, schedule.json or calendar.`;
