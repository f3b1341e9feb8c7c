import { bare } from '../bare.ts';

/** Words for numbers, one line a language, in the order of the numbers; ways to write one are parted by `/`. */
const numbered = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    lines.flatMap((line) =>
      line
        .split(' ')
        .flatMap((ways, index) =>
          ways.split('/').map((word) => [bare(word).replaceAll('_', ' '), index + 1] as const),
        ),
    ),
  );

/** The months' names, bare, with their numbers 1-12: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish. */
export const months = numbered([
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
  'januar/jänner februar/feber märz/maerz/mrz april mai juni juli august september oktober/okt november dezember/dez',
  'janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août/aout septembre octobre novembre décembre',
  'enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre diciembre/dic',
  'gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre ottobre/ott novembre dicembre',
  'janeiro fevereiro/fev março abril maio junho julho agosto setembro outubro/out novembro dezembro',
  'januari februari maart/mrt april mei juni juli augustus september oktober november december',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
]);

/** The weekdays' names, bare, with their numbers: Monday is 1. Chinese, Japanese and Korean ones too. */
export const weekdays = numbered([
  'monday/mon tuesday/tues/tue wednesday/wed/weds thursday/thurs/thur/thu friday/fri saturday/sat sunday/sun',
  'montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa sonntag/so',
  'lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim',
  'lunes/lun martes/mar miércoles/mié jueves/jue viernes/vie sábado/sáb domingo/dom',
  'lunedì martedì mercoledì giovedì/gio venerdì sabato domenica',
  'segunda-feira/segunda terça-feira/terça quarta-feira/quarta quinta-feira/quinta sexta-feira/sexta sábado domingo',
  'maandag/ma dinsdag woensdag/wo donderdag vrijdag/vr zaterdag/za zondag/zo',
  'poniedziałek wtorek środa czwartek piątek sobota niedziela',
  '星期一/周一/週一/礼拜一/禮拜一 星期二/周二/週二/礼拜二/禮拜二 星期三/周三/週三/礼拜三/禮拜三 星期四/周四/週四/礼拜四/禮拜四 星期五/周五/週五/礼拜五/禮拜五 星期六/周六/週六/礼拜六/禮拜六 星期日/星期天/周日/週日/礼拜日/禮拜日/礼拜天/禮拜天',
  '月曜日/月曜/月 火曜日/火曜/火 水曜日/水曜/水 木曜日/木曜/木 金曜日/金曜/金 土曜日/土曜/土 日曜日/日曜/日',
  '월요일/월 화요일/화 수요일/수 목요일/목 금요일/금 토요일/토 일요일/일',
  '一 二 三 四 五 六 日',
]);

/** Small numbers as words, for "Day two" and 第二天. */
export const countWords = numbered([
  'one/first two/second three/third four/fourth five/fifth six/sixth seven/seventh',
  'eins/erster zwei/zweiter drei/dritter vier/vierter fünf/fünfter sechs/sechster sieben/siebter',
  'un/premier deux/deuxième trois/troisième quatre/quatrième cinq/cinquième six/sixième sept/septième',
  'uno/primer dos/segundo tres/tercer cuatro/cuarto cinco/quinto seis/sexto siete/séptimo',
  '一 二 三 四 五 六 七',
]);

/** A group that matches any of the words, the longest first. */
export const anyOf = (words: Iterable<string>): string =>
  `(${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})`;
