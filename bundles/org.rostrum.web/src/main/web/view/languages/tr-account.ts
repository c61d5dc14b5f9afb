import type { AccountWords } from "../words-account";

export const turkishAccount: AccountWords = {
  title: "Hesabım",
  profile: "Bana nasıl ulaşılır",
  named: (name, id) => `Siz ${name} (${id}) olarak tanınıyorsunuz. Bu adı yalnızca bir yönetici değiştirir.`,

  security: "Parola",
  present: "Şimdiki parola",
  code: "Uygulamanızdaki kod",
  codeHint: "Yalnızca kodlarla oturum açıyorsanız.",
  next: "Yeni parola",
  again: "Yeni parola, bir kez daha",
  different: "İkisi aynı değil.",
  change: "Parolayı değiştir",
  changeHint: "Bütün oturumlarınız kapanır, bu da.",
  changed: "Parola değişti. Yeniden oturum açın.",

  factor: "İkinci etmen",
  factorHint: "İkinci etmenle oturum açarken parolanın yanında telefonunuzdaki bir uygulamanın kodu da gerekir.",
  setUp: "Kur",
  scan: "Uygulamanızla bunun fotoğrafını çekin ya da gizli anahtarı yazın.",
  picture: "Uygulama için gizli anahtarın resmi",
  confirm: "Onayla",
  codeOfApp: "Uygulamanın gösterdiği altı rakam",
  on: "İkinci etmen yürürlükte.",
  recovery: "Kurtarma kodları",
  recoveryHint:
    "Telefonun kaybolduğu gün için; her biri bir kez geçer. Yalnızca şimdi gösterilirler: telefondan ayrı saklayın.",
  takeAway: "Yeniden kodsuz oturum aç",
  takenAway: "Yalnızca parolanızla oturum açıyorsunuz.",

  sessions: "Oturumlarım",
  here: "bu oturum",
  endOthers: "Her yerde oturumu kapat",
  confirmEndOthers: "Burası da içinde olmak üzere her yerde oturum kapatılsın mı?",

  keys: "API anahtarlarım",
  keysHint: "Sizin adınıza çalışan uygulamalar için. Sizden fazlasını yapamazlar.",
  name: "Uygulama",
  expires: "Bitiş",
  months: (months) => `${months} ay sonra`,
  make: "Anahtar oluştur",

  blocked: "Aramalarını istemediğim kişiler",
  blockedHint: "Bir fark görmezler: aramaları yalnızca hiç yanıtlanmaz.",
  nobody: "Kimse engellenmedi.",
  block: "Engelle",
  user: "Kullanıcı adı",
  unblock: (name) => `Engeli kaldır: ${name}`,
};
