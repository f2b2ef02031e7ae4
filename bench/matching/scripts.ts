/** Names in their own script and as their bearers, newspapers and passports spell them. Put together; nobody is meant. */
import type { Random } from './changes.ts'
import type { Half, LabelledPair } from './labelled-pair.ts'
import { pick } from './letters.ts'

/** Parts of names by script, "own=one usual spelling,another", "_" for a space; given names, then family names. */
const PARTS: Record<string, { given: string; family: string; familyFirst?: boolean; together?: boolean }> = {
  Arabic: {
    given:
      'محمد=Mohammed,Muhammad,Mohamed أحمد=Ahmed,Ahmad علي=Ali حسن=Hassan,Hasan حسين=Hussein,Husayn يوسف=Youssef,Yusuf خالد=Khaled,Khalid سعيد=Saeed,Said عمر=Omar,Umar إبراهيم=Ibrahim,Ibraheem فاطمة=Fatima,Fatma ليلى=Layla,Leila طارق=Tariq,Tarek جمال=Jamal,Gamal كريم=Karim,Kareem سامي=Sami,Samy ناصر=Nasser,Nasir وليد=Walid,Waleed زياد=Ziad,Ziyad مريم=Maryam,Mariam',
    family:
      'المنصوري=Al-Mansouri,al-Mansuri الحربي=al-Harbi,Alharbi القحطاني=Al-Qahtani,Alkahtani حداد=Haddad خوري=Khoury,Khouri صباغ=Sabbagh,Sabagh بن_علي=Ben_Ali,bin_Ali الشمري=Al-Shammari,Al_Shamari النجار=al-Najjar,El_Naggar بوعزيز=Bouaziz درويش=Darwish,Darwich العتيبي=al-Otaibi,Al-Utaybi عبد_الرحمن=Abdel_Rahman,Abdulrahman شاهين=Shahin,Chahine قاسم=Qasim,Kassem مرعي=Marei,Merhi زين_الدين=Zeineddine,Zayn_al-Din التميمي=al-Tamimi,Tamimi',
  },
  Persian: {
    given:
      'محمد=Mohammad,Mohamad رضا=Reza حسین=Hossein,Hosein علی=Ali مهدی=Mehdi,Mahdi زهرا=Zahra فاطمه=Fatemeh سارا=Sara,Sarah امیر=Amir بهرام=Bahram داریوش=Dariush,Daryoush کوروش=Kourosh,Koorosh نیما=Nima پرویز=Parviz شیرین=Shirin مریم=Maryam',
    family:
      'حسینی=Hosseini,Hoseini موسوی=Mousavi,Musavi رضایی=Rezaei,Rezai کریمی=Karimi جعفری=Jafari احمدی=Ahmadi صادقی=Sadeghi,Sadeqi رحیمی=Rahimi قاسمی=Ghasemi,Qasemi نوری=Nouri,Noori شریفی=Sharifi محمدی=Mohammadi یزدانی=Yazdani تهرانی=Tehrani فرهادی=Farhadi کاظمی=Kazemi',
  },
  Hebrew: {
    given:
      'דוד=David משה=Moshe יוסף=Yosef,Joseph אברהם=Avraham,Abraham יעקב=Yaakov,Jacob שרה=Sarah,Sara רחל=Rachel מרים=Miriam דניאל=Daniel אורי=Uri יונתן=Yonatan,Jonathan נועם=Noam תמר=Tamar שלמה=Shlomo',
    family:
      'כהן=Cohen,Kohen לוי=Levi,Levy מזרחי=Mizrahi,Mizrachi פרץ=Peretz ביטון=Biton,Bitton אברהמי=Avrahami פרידמן=Friedman שפירא=Shapira,Shapiro ברק=Barak גולן=Golan רוזנברג=Rosenberg חדד=Hadad,Haddad שלום=Shalom אוחיון=Ohayon',
  },
  Hangul: {
    given:
      '지훈=Ji-hoon,Jihun,Jihoon 민수=Min-su,Minsoo 영희=Young-hee,Yeong-hui 서연=Seo-yeon,Seoyeon 현우=Hyun-woo,Hyeonu 철수=Chul-soo,Cheolsu 은정=Eun-jung,Eunjeong 성민=Sung-min,Seongmin 미경=Mi-kyung,Migyeong 동현=Dong-hyun,Donghyeon 수진=Soo-jin,Sujin 재호=Jae-ho,Jaeho 유나=Yoona,Yuna 경민=Kyung-min,Gyeongmin',
    family:
      '김=Kim 이=Lee,Yi 박=Park,Pak 최=Choi,Choe 정=Jung,Chung,Jeong 강=Kang 조=Cho,Jo 윤=Yoon,Yun 장=Jang,Chang 임=Lim,Im 한=Han 오=Oh 서=Seo,Suh 신=Shin 권=Kwon 황=Hwang 류=Ryu 백=Baek,Paik',
    familyFirst: true,
    together: true,
  },
  Kanji: {
    given:
      '太郎=Taro,Tarou 健一=Kenichi 花子=Hanako 裕子=Yuko,Yuuko 隆=Takashi 誠=Makoto 美咲=Misaki 翔太=Shota,Shouta 恵子=Keiko 直樹=Naoki 陽子=Yoko,Youko 和也=Kazuya 由美子=Yumiko 浩=Hiroshi 真理子=Mariko 大輔=Daisuke 秀樹=Hideki 智子=Tomoko',
    family:
      '佐藤=Sato,Satoh 鈴木=Suzuki 高橋=Takahashi 田中=Tanaka 渡辺=Watanabe 伊藤=Ito,Itoh 山本=Yamamoto 中村=Nakamura 小林=Kobayashi 加藤=Kato 吉田=Yoshida 山田=Yamada 佐々木=Sasaki 松本=Matsumoto 井上=Inoue,Inouye 清水=Shimizu 大野=Ono,Ohno 藤原=Fujiwara',
    familyFirst: true,
    together: true,
  },
  Kana: {
    given:
      'たろう=Taro,Tarou けんいち=Kenichi はなこ=Hanako ゆうこ=Yuko,Yuuko たかし=Takashi しょうた=Shota,Shouta じゅんこ=Junko りょう=Ryo きょうこ=Kyoko ゆみ=Yumi さくら=Sakura しんじ=Shinji',
    family:
      'さとう=Sato,Satoh すずき=Suzuki たかはし=Takahashi わたなべ=Watanabe いとう=Ito おおの=Ono,Ohno こばやし=Kobayashi しみず=Shimizu ふじわら=Fujiwara つちや=Tsuchiya',
    familyFirst: true,
  },
  Han: {
    given:
      '晓岚=Xiaolan 建国=Jianguo 志明=Zhiming 美玲=Meiling 国强=Guoqiang 丽华=Lihua 文杰=Wenjie 海涛=Haitao 淑芬=Shufen 伟=Wei 芳=Fang 俊=Jun 秀英=Xiuying 宇航=Yuhang',
    family:
      '张=Zhang 王=Wang 李=Li,Lee 赵=Zhao 陈=Chen,Chan 杨=Yang 黄=Huang,Wong 周=Zhou 吴=Wu,Ng 徐=Xu,Hsu 孙=Sun 朱=Zhu 马=Ma 林=Lin,Lam 郭=Guo,Kuo 曾=Zeng,Tseng 欧阳=Ouyang 单=Shan',
    familyFirst: true,
    together: true,
  },
  'Wade-Giles': {
    given:
      'Hsiao-fan=Xiaofan K’un-ming=Kunming Chien-kuo=Jianguo Chih-ming=Zhiming Mei-ling=Meiling Kuo-ch’iang=Guoqiang Li-hua=Lihua Wen-chieh=Wenjie Hai-t’ao=Haitao Shu-fen=Shufen Tzu-yang=Ziyang Yung-kuei=Yonggui Shih-hsien=Shixian Jung-chi=Rongji',
    family:
      'Teng=Deng Ts’ao=Cao Chang=Zhang Chao=Zhao Ch’en=Chen Chou=Zhou Hsü=Xu Kuo=Guo Tseng=Zeng Hsieh=Xie P’eng=Peng T’ang=Tang Chiang=Jiang Liu=Liu Sung=Song Yeh=Ye',
    familyFirst: true,
  },
  Cyrillic: {
    given:
      'Юрий=Yuri,Jurij,Iouri Сергей=Sergey,Sergej,Serguei Андрей=Andrei,Andrej,Andrejs Наталья=Natalia,Natalya,Natalja Евгений=Evgeny,Yevgeni,Jewgeni Алексей=Alexei,Alexej,Aleksejs Дмитрий=Dmitri,Dmitry,Dmitrij Ольга=Olga Михаил=Mikhail,Michail,Mikhaïl Вячеслав=Vyacheslav,Wjatscheslaw,Viatcheslav Татьяна=Tatiana,Tatjana Илья=Ilya,Ilja Екатерина=Ekaterina,Jekaterina Владимир=Vladimir,Wladimir',
    family:
      'Щербаков=Shcherbakov,Schtscherbakow,Chtcherbakov Чернов=Chernov,Tschernow,Tchernov Жуковский=Zhukovsky,Schukowski,Joukovski Хрущёв=Khrushchev,Chruschtschow,Khrouchtchev Цветков=Tsvetkov,Zwetkow Яковлев=Yakovlev,Jakowlew,Iakovlev Кузьмин=Kuzmin,Kusmin,Kuzmins Соловьёв=Solovyov,Solowjow,Soloviev Гайдамак=Gaydamak,Gaidamak Петров=Petrov,Petrow,Petrovs Ушаков=Ushakov,Uschakow,Ouchakov Филиппов=Filippov,Philippow Ежов=Yezhov,Ejov,Jeschow Шевчук=Shevchuk,Schewtschuk,Chevtchouk',
  },
  Devanagari: {
    given:
      'राजेश=Rajesh प्रिया=Priya अमित=Amit सुनीता=Sunita,Suneeta विजय=Vijay दीपक=Deepak,Dipak अनिल=Anil कविता=Kavita संजय=Sanjay लक्ष्मी=Lakshmi,Laxmi रवि=Ravi मीना=Meena,Mina',
    family:
      'शर्मा=Sharma वर्मा=Verma,Varma गुप्ता=Gupta सिंह=Singh पटेल=Patel मिश्रा=Mishra,Misra यादव=Yadav चौधरी=Chaudhary,Choudhury जोशी=Joshi अग्रवाल=Agarwal,Aggarwal श्रेष्ठ=Shrestha थापा=Thapa',
  },
  Greek: {
    given:
      'Γιώργος=Giorgos,Yiorgos Δημήτρης=Dimitris Κωνσταντίνος=Konstantinos,Constantinos Ελένη=Eleni Μαρία=Maria Νίκος=Nikos Σπύρος=Spyros,Spiros Ιωάννης=Ioannis,Yannis',
    family:
      'Παπαδόπουλος=Papadopoulos Αγγελίδης=Angelidis,Aggelidis Γεωργίου=Georgiou Μπακογιάννης=Bakoyannis,Bakogiannis Χατζής=Hatzis,Chatzis Ευαγγέλου=Evangelou Ντόρας=Doras Καραμανλής=Karamanlis',
  },
}

/** `each` pairs of each script, and half as many of other persons. */
export function scriptPairs(half: Half, random: Random, each: number): LabelledPair[] {
  return Object.entries(PARTS).flatMap(([script, { given, family, familyFirst, together }]) => {
    const [givens, families] = [partsOf(given, half), partsOf(family, half)]
    const made: LabelledPair[] = []
    for (let n = 0; n < each; n++) {
      const [one, other, name] = [choose(givens, random), choose(givens, random), choose(families, random)]
      const space = together && n % 2 ? '' : ' '
      const own = familyFirst ? `${name.own}${space}${one.own}` : `${one.own} ${name.own}`
      const usual = n % 3 ? `${one.usual} ${name.usual}` : `${name.usual} ${one.usual}`
      const turned = n % 2 === 0
      made.push(labelled(own, usual, turned, true, `${script} as usually spelled`))
      const wrong = `${other.usual} ${name.usual}`
      if (n % 2 && one.own !== other.own)
        made.push(labelled(own, wrong, turned, false, `${script}, another given name`))
    }
    return made
  })
}

function labelled(own: string, usual: string, turned: boolean, same: boolean, kind: string): LabelledPair {
  const [asked, full] = turned ? [own, usual] : [usual, own]
  return { asked, recorded: { full, family: null }, same, kind }
}

interface Part {
  own: string
  spellings: string[]
}

function partsOf(text: string, half: Half): Part[] {
  const parts = text.split(' ').map((part): Part => {
    const [own = '', spellings = ''] = part.replaceAll('_', ' ').split('=')
    return { own, spellings: spellings.split(',') }
  })
  return parts.filter((_, at) => at % 2 === (half === 'tuned' ? 0 : 1))
}

function choose(parts: readonly Part[], random: Random): { own: string; usual: string } {
  const part = parts[pick(parts.length, random)]
  if (!part) throw new Error('no parts')
  return { own: part.own, usual: part.spellings[pick(part.spellings.length, random)] ?? '' }
}
