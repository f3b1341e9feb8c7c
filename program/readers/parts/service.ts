// The words for breaks, meals and arrival in the languages of the feeds seen so far.
const serviceWords = new Set(
  `break breaks coffee kaffee café recess lunch dinner breakfast supper meal meals registration checkin check-in doors arrival
  pause pausen kaffeepause mittagspause mittagessen abendessen frühstück essen anmeldung registrierung einlass ankunft
  pause-café déjeuner petit-déjeuner dîner repas accueil inscription
  pausa descanso almuerzo comida cena desayuno registro inscripción acreditación almoço jantar intervalo credenciamento
  pranzo colazione registrazione pauze lunchpauze ontbijt registratie paus pauser fika przerwa obiad rejestracja
  přestávka oběd перерыв обед регистрация
  休息 休息時間 休息时间 中場休息 茶歇 茶點 茶点 點心 點心時間 下午茶 午餐 午餐時間 午餐时间 午休 午饭 午飯 早餐 晚餐 晚宴 签到 簽到 报到 報到 休憩 休憩時間 昼休憩 昼休み 昼食 ランチ 受付 開場 휴식 휴식시간 점심 점심시간 점심식사 등록 접수`.split(
    /\s+/,
  ),
);

// Words that may stand beside them without making a talk of it.
const companions = new Set(
  `tea tee cafe caffè koffie short long morning afternoon evening midday networking the a and und et y e
  for für para por de du del la le das die der min mins minute minutes minuten service session sessions time zeit slot desk`.split(
    /\s+/,
  ),
);

/**
 * Whether the *type* a feed gives a session is plainly a break, a meal or registration (rule 8). Titles are never
 * asked: "Breaking the web" and "Coffee with the maintainers" are talks.
 */
export const isServiceType = (type: string | null): boolean => {
  const words = (type ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}-]+/u)
    .filter(Boolean);
  return (
    words.some((word) => serviceWords.has(word)) &&
    words.every((word) => serviceWords.has(word) || companions.has(word))
  );
};
