import type { PlanWords } from "../words-plan";

export const turkishPlanPages: PlanWords = {
  pictureOf: (topic) => `Bağlantının resmi: ${topic}`,

  dates: "Tarihler",
  datesOf: (topic) => `Tarihler: ${topic}`,
  noDates: "Başka tarih yok.",
  moved: "Taşındı",
  move: "Taşı",
  moveOf: (when) => `Taşı: ${when}`,
  cancelDate: "Tarihi iptal et",
  cancelOf: (when) => `Tarihi iptal et: ${when}`,
  confirmCancel: (when) => `Şu tarih iptal edilsin mi: ${when}? Bütün davetlilere bildirilir.`,
  cancelled: (when) => `Şu tarihte yapılmıyor: ${when}.`,
  undo: "Yine de yapılsın",
  restore: "Kurala döndür",
  restoreOf: (when) => `Kurala döndür: ${when}`,
  original: (when) => `asıl tarih ${when}`,
  saveDate: "Taşı",

  templates: "Şablonlar",
  templatesHint: "Sonraki konferanslar için ayarlar; kendi zamanları yoktur.",
  noTemplates: "Henüz şablon yok.",
  newTemplate: "Yeni şablon",
  use: "Kullan",
  useOf: (topic) => `Kullan: ${topic}`,
  confirmRemove: (topic) => `“${topic}” şablonu silinsin mi? Onunla oluşturulan konferanslar kalır.`,

  invitations: "Davetler",
  allSent: "Bütün davetler gönderildi.",
  noneSent: "E-postayla davet edilen yok.",
  states: {
    QUEUED: "Gönderilmeyi bekliyor",
    SENT: "Gönderildi",
    FAILED: "Ulaştırılamadı",
    UNADDRESSED: "E-posta adresi bilinmiyor",
  },
  tries: (tries) => `${tries} deneme`,
  resend: "Yeniden gönder",
  resendOf: (whom) => `Yeniden gönder: ${whom}`,
  resendAll: "Almayan herkese yeniden gönder",
  resent: "Yeniden gönderiliyorlar.",
};
