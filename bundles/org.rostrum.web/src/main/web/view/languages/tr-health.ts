import type { PanelWords } from "../words-panel";

export const turkishHealth: PanelWords["health"] = {
  checks: {
    database: "Veritabanı",
    core: "Konferanslar",
    media: "Görüntü ve ses",
    mode: "Kipler",
    drain: "Boşaltılıyor",
  },
  "database.answers": "Veritabanı yanıt veriyor.",
  "database.closed": "Veritabanı açık değil; nedeni günlükte yazıyor.",
  "database.silent": "Veritabanı yanıt vermiyor.",
  "core.runs": (count) => `${count} konferans sürüyor.`,
  "core.behind": (count) => `Olanlar yazılamıyor; ${count} olay bekliyor.`,
  "core.refusing": (count) => `${count} olay veritabanını bekliyor; komutlar geri çevriliyor.`,
  "mode.none": "Hiçbir konferans kipi kurulu değil.",
  "mode.installed": (modes) => modes,
  "media.closed": "Bir medya bağlantı noktası kapalı.",
  "media.stuck": (millis) => `Bir medya işçisi ${millis} ms’dir kımıldamadı.`,
  "media.runs": (workers, by) => `Bağlantı noktaları açık, ${workers} işçi çalışıyor; paketleri taşıyan: ${by}.`,
  "drain.off": "Hayır: yeni konferanslar alınıyor.",
  "drain.on": (count) => `Evet: ${count} konferans sürüyor, başkası alınmıyor.`,
  "check.failed": "Bu denetim yanıt vermedi; nedeni günlükte yazıyor.",
  "check.missing": "Bunu kimse denetlemiyor: ait olduğu bölüm çalışmıyor.",
};
