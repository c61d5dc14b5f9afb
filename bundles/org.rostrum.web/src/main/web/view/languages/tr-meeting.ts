import type { Words } from "../words";

/** What the client says in Turkish of sound, networks and pictures. */
export const turkishMeeting = {
  sharing: {
    withSound: (name) => `${name} ekranını sesiyle paylaşıyor`,
    soundOff: "Sessiz",
    soundStopped: "Bir moderatör paylaşımınızın sesini kapattı",
  },

  badges: {
    outlets: { recorder: "Kaydediliyor", streamer: "Canlı" },
    hints: {
      recorder: "Bu konferansın görüntüsü ve sesi kaydediliyor",
      streamer: "Bu konferansın görüntüsü ve sesi dışarıdakilere aktarılıyor",
    },
    consents: {
      recorder:
        "Bu konferans kaydediliyor. Kalanlar seslerinin, görüntülerinin ve mesajlarının kaydedilmesini kabul eder.",
      streamer: "Bu konferans dışarıya canlı aktarılıyor. Kalanlar dışarıdakilerce görülüp duyulmayı kabul eder.",
    },
    consentToBoth:
      "Bu konferans kaydediliyor ve dışarıya canlı aktarılıyor. Kalanlar sesleri, görüntüleri ve mesajları için bunu kabul eder.",
    stay: "Kal",
    leave: "Ayrıl",
    offer: "Bağlantınız bir süredir kötü. Görüntüler olmadan sesler daha iyi ulaşır.",
    soundOnly: "Yalnızca ses",
    pictures: "Görüntüler kalsın",
    showPictures: "Görüntüleri yeniden göster",
    busy: "Cihaz meşgul",
    busyHint:
      "Bu cihaz bütün görüntülere yetişemiyor: bazıları daha küçük ya da durduruldu. Sabitlediğiniz kişi büyük kalır.",
  },

  blur: {
    label: "Arka planımı bulanıklaştır",
    unable: "Bu tarayıcı bunu yapamıyor.",
    problems: {
      failed: "Arka planınız şu anda bulanıklaştırılamıyor. Siz karar verene kadar kimse sizi net görmez.",
      slow: "Bu cihaz yalnızca arka planı bulanıklaştırmak için çok yavaş. Siz karar verene kadar görüntünüzün tamamı bulanık.",
    },
    end: "Beni arka planımla göster",
    stay: "Böyle kalsın",
  },

  install: {
    updated: "Sunucu güncellendi.",
    reload: "Yeniden yükle",
  },

  test: {
    start: "Bağlantımı test et",
    again: "Yeniden test et",
    title: "Bağlantı testi",
    running: "Test sürüyor. Yaklaşık on saniye sürer.",
    steps: {
      server: "Sunucuya ulaşma",
      udp: "UDP ile görüntü ve ses",
      tcp: "TCP ile görüntü ve ses",
      speed: "Ne kadarının ulaştığını ölçme",
    },
    verdicts: {
      good: "Bağlantınız iyi",
      fair: "Bağlantınız yeterli",
      poor: "Bağlantınız zayıf",
      none: "Görüntü ve ses ulaşmıyor",
    },
    hints: {
      good: "Görüntü ve ses iyi olacak.",
      fair: "Görüntüler küçük veya gecikmeli olabilir. Wi-Fi yerine kablo çoğu zaman yardımcı olur.",
      poor: "Kameranız olmadan veya başka bir ağdan katılın. Ağı kullanan diğer programları kapatın.",
      none: "Bir güvenlik duvarı engelliyor. Ağınızı yönetenden izin isteyin veya başka bir ağ deneyin. Sohbet çalışır.",
    },
    works: "çalışıyor",
    blocked: "engelli",
    up: "Giden",
    down: "Gelen",
    lost: "Kayıp",
    delay: "Gecikme",
    rate: (megabits) => `${megabits} Mbit/sn`,
    code: "Destek kodu",
    codeHint: "Size yardım eden kişiye okuyun.",
    failed: "Test yapılamadı",
  },
} satisfies Partial<Words>;
