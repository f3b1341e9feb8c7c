import { bare } from '../../bare.ts';
import { type ColumnName, columnNames } from '../reader.ts';

/**
 * What organisers write over their columns, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Chinese, Japanese and Korean. The first
 * line of a column are words that say nothing else; the second are words that say it where no better column is there.
 */
const words: Readonly<Record<ColumnName, readonly [string, string]>> = {
  id: [
    'id|session id|sessionid|talk id|event id|item id|paper id|uid|guid|uuid|code|session code|talk code|kennung|identifiant|identificador|编号|編號',
    '',
  ],
  title: [
    'title|session title|talk title|presentation title|paper title|event title|lecture title|session name|talk name|event name|titel|vortragstitel|veranstaltungstitel|titre|intitule|titulo|subject|betreff|题目|題目|标题|標題|报告题目|演讲题目|演講題目|主题|主題|议题|議題|议程|議程|题名|タイトル|題名|演題|講演名|講演タイトル|セッション名|セッションタイトル|件名|演目|제목|세션명|titolo|tytuł|tytul|temat|onderwerp',
    'title en|title (en)|talk|session|presentation|paper|lecture|event|activity|item|agenda item|agenda|programme item|program item|program|programme|what|name|topic|summary|vortrag|veranstaltung|programmpunkt|programm|thema|was|beitrag|inhalt|conference|atelier|seance|evenement|activite|programme|sujet|nom|quoi|charla|ponencia|sesion|actividad|evento|tema|que|内容|內容|名称|名稱|活动|活動|项目|項目|报告|演讲|演講|议程内容|講演|プログラム|セッション|発表|内容|프로그램|내용',
  ],
  subtitle: [
    'subtitle|sub title|untertitel|sous-titre|subtitulo|副标题|副標題|副题|副題|サブタイトル|부제',
    '',
  ],
  date: [
    'date|session date|event date|start date|day|weekday|datum|tag|wochentag|startdatum|beginndatum|jour|journee|date de debut|fecha|dia|fecha de inicio|日期|日付|日にち|日程|开始日期|開始日期|開催日|曜日|星期|날짜|일자|요일|data',
    'day and date|when (date)|day/date|conference day|日',
  ],
  start: [
    'start|start time|starts|starts at|startsat|start at|time start|begin|begins|begin time|beginning|from|start date and time|start datetime|scheduled at|scheduled for|start date/time|startzeit|beginn|anfang|anfangszeit|anfangsuhrzeit|von|ab|startuhrzeit|uhrzeit beginn|debut|heure de debut|heure debut|commence|de|inicio|hora de inicio|hora inicio|comienzo|desde|开始时间|開始時間|开始|開始|起始时间|起始時間|開始時刻|시작|시작시간|시작 시간|inizio|ora inizio|begintijd|starttijd|aanvang|początek|godzina rozpoczęcia',
    'start local|session start|time (start)',
  ],
  end: [
    'end|end time|ends|ends at|endsat|end at|time end|finish|finish time|until|to|till|stop|end date and time|end datetime|endzeit|ende|bis|enduhrzeit|schluss|uhrzeit ende|fin|heure de fin|heure fin|jusqua|a|hora de fin|hora fin|final|termina|hasta|结束时间|結束時間|结束|結束|终止时间|終了時刻|終了時間|終了|종료|종료시간|종료 시간|끝|fine|ora fine|eindtijd|einde|eind|termino|hora de termino|koniec|godzina zakończenia',
    'end local|session end|time (end)',
  ],
  time: [
    'time|times|time slot|timeslot|slot|hour|hours|schedule|date and time|datetime|date/time|date & time|when|uhrzeit|zeit|zeiten|zeitraum|zeitfenster|zeitslot|wann|datum und uhrzeit|datum/uhrzeit|termin|heure|heures|horaire|horaires|creneau|quand|date et heure|hora|horas|horario|cuando|fecha y hora|时间|時間|时间段|時間帯|时段|時段|日時|日时|时刻|時刻|시간|일시|ora|orario|tijd|tijdstip|godzina|godziny',
    '',
  ],
  length: [
    'length|duration|dur|minutes|mins|min|duration (min)|dauer|lange|minuten|duree|duracion|minutos|时长|時長|所要時間|長さ|持續時間|持续时间|분|소요시간|durata|duur|duração|czas trwania',
    '',
  ],
  room: [
    'room|room name|hall|stage|auditorium|raum|saal|raumname|buhne|horsaal|zimmer|salle|scene|amphi|amphitheatre|sala|salon|aula|auditorio|escenario|会场|會場|会議室|会议室|會議室|教室|房间|房間|厅|会場|部屋|ルーム|ホール|ステージ|장소|회의실|룸|분과장|zaal|ruimte|lokaal',
    'location|venue|place|where|space|stage/room|ort|standort|veranstaltungsort|wo|lieu|endroit|ou|lugar|ubicacion|sitio|donde|地点|地點|场地|場地|場所|開催場所|위치|luogo|locatie',
  ],
  track: [
    'track|tracks|track name|strand|stream|theme|schiene|strang|themenstrang|themenbereich|filiere|parcours|piste|axe|pista|eje|tematica|分会场|分會場|分论坛|分論壇|轨道|軌道|议程轨|トラック|トラック名|트랙|분과',
    'category|topic|kategorie|rubrik|bereich|categorie|thematique|categoria|area|类别|類別|分类|分類|领域|カテゴリ|カテゴリー|分野|분야|카테고리',
  ],
  type: [
    'type|session type|event type|talk type|session format|format|kind|typ|art|veranstaltungsart|sitzungstyp|vortragsart|type de session|genre|tipo|formato|类型|類型|形式|种类|種類|種別|区分|セッション種別|유형|종류',
    '',
  ],
  speakers: [
    'speaker|speakers|speaker name|speaker names|speaker(s)|presenter|presenters|presenter(s)|presented by|author|authors|author(s)|lecturer|panelists|panellists|host|by|who|referent|referenten|referentin|referentinnen|referentinen|referierende|vortragende|vortragender|vortragende r|sprecher|sprecherin|sprecherinnen|redner|rednerin|dozent|dozentin|wer|autor|autoren|leitung|intervenant|intervenants|intervenante|intervenantes|intervenant e s|intervenant e|orateur|orateurs|oratrice|conferencier|conferenciers|conferenciere|auteur|auteurs|animateur|qui|ponente|ponentes|orador|oradores|conferenciante|conferencista|autores|quien|讲者|講者|演讲者|演講者|演讲人|演講人|报告人|報告人|主讲人|主講人|讲师|講師|嘉宾|嘉賓|发言人|發言人|作者|登壇者|講演者|発表者|スピーカー|演者|話者|발표자|연사|강연자|relatore|relatori|spreker|sprekers|palestrante|palestrantes|prelegent|prelegenci|prelegentka',
    'moderator|chair|organizer|organiser|主持人|座長|司会',
  ],
  affiliation: [
    'affiliation|affiliations|organisation|organization|company|institution|institute|employer|firma|unternehmen|institut|zugehorigkeit|entreprise|societe|organisme|afiliacion|empresa|institucion|organizacion|单位|單位|机构|機構|公司|所属|会社|会社名|所属機関|소속',
    '',
  ],
  language: ['language|lang|session language|sprache|langue|idioma|lengua|语言|語言|言語|언어|lingua', ''],
  url: [
    'url|link|session url|event url|web|website|webseite|web page|permalink|lien|enlace|链接|鏈接|連結|网址|網址|リンク|링크',
    '',
  ],
  status: ['status|state|session status|zustand|etat|statut|estado|状态|狀態|状況|ステータス|상태', ''],
  abstract: [
    'abstract|abstracts|description|details|info|information|notes|session description|beschreibung|zusammenfassung|kurzbeschreibung|bemerkung|bemerkungen|resume|descriptif|resumen|descripcion|notas|摘要|简介|簡介|描述|备注|備註|概要|説明|詳細|備考|설명|초록',
    'summary',
  ],
};

/** A heading as it is compared: bare, `startsAt` as two words, every mark and underscore as a blank. */
export const plainHeading = (heading: string): string =>
  bare(heading.slice(0, 200).replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** How surely a word names a column: 2 where it says nothing else, 1 where better columns go first. */
export type Meaning = { readonly name: ColumnName; readonly surety: number };

const keyOf = (word: string): string => plainHeading(word).replaceAll(' ', '');

const meanings = new Map<string, Meaning[]>();
for (const name of columnNames) {
  for (const [index, line] of words[name].entries()) {
    for (const word of line.split('|').filter(Boolean)) {
      const key = keyOf(word);
      meanings.set(key, [...(meanings.get(key) ?? []), { name, surety: 2 - index }]);
    }
  }
}

/** What a word or a few say as a heading; blanks, marks and case count for nothing. */
export const meaningsOfWord = (word: string): readonly Meaning[] => meanings.get(keyOf(word)) ?? [];
