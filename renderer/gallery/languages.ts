import type { Program, Track } from '../../program/model.ts';
import { type WrittenSession, writtenProgram } from './written.ts';

const day = '2026-06-05';

/** One strand: its room, and three sessions in its language. */
type Strand = {
  readonly track: string;
  readonly room: string;
  readonly language: string;
  readonly people: readonly string[];
  readonly titles: readonly [now: string, next: string, later: string];
  /** What the first is called in another language. */
  readonly subtitle?: string;
};

const strands: readonly Strand[] = [
  {
    track: 'البرمجيات الحرة',
    room: 'القاعة الكبرى',
    language: 'ar',
    people: ['ليلى حسن', 'Ada Lovelace', 'عمر الخيام'],
    titles: [
      'كيف نبني مجتمعات مفتوحة المصدر: دروس من 10 سنوات مع Linux (نسخة 2.0)!',
      'مقدمة في لغة Rust للمبتدئين',
      'جلسة نقاش: من يصون البرمجيات التي نعتمد عليها جميعًا؟',
    ],
  },
  {
    track: 'אבטחת מידע',
    room: 'אולם מרכזי 3',
    language: 'he',
    people: ['נועה לוי', 'Grace Hopper'],
    titles: [
      'איך פורצים ל-Wi-Fi של כנס (ואיך מגינים עליו)?',
      'קוד פתוח בשירות הציבור: מה למדנו משנה של עבודה עם 12 עיריות',
      'סדנה: כותבים דרייבר ב-Rust',
    ],
  },
  {
    track: '開発ツール',
    room: 'メインホール',
    language: 'ja',
    people: ['山田太郎', '佐藤花子'],
    titles: [
      'コンテナオーケストレーションの設計パターンと、運用で得られた知見のすべて',
      '「ー」で始めない、行頭禁則のはなし。',
      'はじめてのオープンソース・コントリビューション',
    ],
  },
  {
    track: '클라우드',
    room: '대강당',
    language: 'ko',
    people: ['김철수', '이영희'],
    titles: [
      '대규모 분산 시스템에서 장애를 빠르게 찾아내는 관측 가능성 전략',
      '처음 시작하는 오픈소스 기여',
      '점심시간 번개 발표',
    ],
  },
  {
    track: '開放資料',
    room: '國際會議廳',
    language: 'zh-Hant',
    people: ['林裕欽', '陳怡君'],
    titles: [
      '資訊教育與開放原始碼：從校園到社群的十年之間',
      '高效能遊戲圖形，從零開始的 Renderer',
      '別只會炒幣，來試著寫智慧合約吧！',
    ],
    subtitle: 'Teaching with open source: ten years from campus to community',
  },
  {
    track: 'ซอฟต์แวร์เสรี',
    room: 'หอประชุมใหญ่',
    language: 'th',
    people: ['สมชาย ใจดี'],
    titles: ['การพัฒนาซอฟต์แวร์โอเพนซอร์สสำหรับหน่วยงานภาครัฐในประเทศไทย', 'เริ่มต้นกับภาษา Rust', 'ถามตอบกับผู้พัฒนา'],
  },
];

const sessionsOf = ({
  track,
  room,
  language,
  people,
  titles,
  subtitle,
}: Strand): readonly WrittenSession[] => {
  const told = { rooms: [room], track, language, people };
  const [now, next, later] = titles;
  return [
    { ...told, at: `${day} 10:00`, until: `${day} 11:00`, title: now, ...(subtitle ? { subtitle } : {}) },
    { ...told, at: `${day} 11:30`, until: `${day} 12:15`, title: next },
    { ...told, at: `${day} 14:00`, until: `${day} 15:00`, title: later, cancelled: language === 'he' },
  ];
};

const tracks: readonly Track[] = strands.map(({ track }) => ({ name: track, colour: null }));

/** A strand in each language whose letters, lines or direction are not those of Latin. */
export const languagesProgram: Program = writtenProgram(
  'FOSSASIA العربية 亞洲 2026',
  'Asia/Singapore',
  strands.map(({ room }) => room),
  tracks,
  strands.flatMap(sessionsOf),
);
