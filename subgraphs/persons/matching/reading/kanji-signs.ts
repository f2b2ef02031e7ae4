/** Readings that a sign has in Japanese names, in Hepburn's spelling without long marks; the common reading first. */
const SIGNS = `一 kazu ichi hajime itsu|二 ji ni|三 zo mi san sabu|四 shi yo|五 go|六 roku mu|七 nana shichi|八 hachi ya|九 ku hisa|十 ju to|百 momo hyaku|千 chi sen kazu|万 ma man|男 o otoko|女 me jo|子 ko|夫 o|雄 o yu take|郎 ro|朗 ro akira o|太 ta futoshi|
大 dai hiro o ta|小 ko o sa|介 suke|助 suke|輔 suke|佑 yu suke tasuku|祐 yu suke|亮 ryo akira|涼 ryo suzu|良 yoshi ryo ra|和 kazu wa yori|也 ya nari|哉 ya|矢 ya|弥 ya mi|彦 hiko|人 to hito jin|仁 hito jin hitoshi|斗 to|翔 sho to kakeru tsubasa|飛 hi to|
輝 teru ki akira hikaru|樹 ki juki itsuki|喜 ki yoshi nobu|希 ki nozomi mare|貴 taka ki takashi|紀 nori ki|基 moto ki motoi|記 ki nori|木 ki|生 o ki ikuo mi|明 aki akira mei haru|昭 aki sho akira|章 aki sho akira|彰 aki akira sho|晃 aki ko akira|
秋 aki shu|晶 aki akira sho|暁 aki akatsuki satoru|朝 asa tomo|陽 yo haru hi aki|春 haru shun|晴 haru sei|遥 haruka haru|遙 haruka|悠 yu haru hisashi|裕 yu hiro yutaka|優 yu masaru suguru|勇 yu isamu isao|友 tomo yu|有 yu ari|由 yu yoshi|
結 yu yui|唯 yui tada|夕 yu|雪 yuki setsu|幸 yuki sachi ko miyuki|之 yuki no shi|行 yuki ko|征 yuki masa sei|志 shi yuki mune|史 fumi shi chika|文 fumi bun aya|郁 iku fumi|美 mi yoshi haru|実 mi minoru sane|見 mi|海 umi kai mi|心 kokoro mi shin ko|
未 mi|巳 mi|水 mizu|光 mitsu hikaru ko teru|満 mitsu michi|充 mitsu mitsuru|三郎 saburo|次 ji tsugu|治 haru ji osamu|司 tsukasa ji shi|二郎 jiro|恵 megumi e kei yoshi|惠 megumi e kei|江 e|絵 e|枝 e eda|衣 i e kinu|依 i yori|伊 i|以 i|
香 ka kaori|花 hana ka|華 hana ka|佳 yoshi ka kei|加 ka|歌 ka uta|果 ka|夏 natsu ka|奈 na|菜 na|那 na|名 na|央 o hiro chu|桜 sakura o|音 oto ne on|寧 nei yasu ne|祢 ne|音々 nene|里 ri sato|莉 ri mari|理 ri masa osamu satoru|利 toshi ri|梨 ri nashi|
璃 ri|李 ri|凛 rin|凜 rin|鈴 suzu rin rei|玲 rei|礼 rei aya nori|麗 rei urara|怜 rei ryo satoshi|零 rei|蓮 ren hasu|廉 ren|恋 ren koi|瑠 ru|留 ru|琉 ryu ru|龍 ryu tatsu|竜 ryu tatsu|隆 taka ryu takashi|流 ryu|
孝 taka takashi ko|高 taka ko takashi|敬 takashi kei taka yoshi|崇 takashi taka|尚 nao hisa takashi sho|直 nao tadashi|尭 takashi|岳 take gaku|武 take takeshi mu|健 ken takeshi take|剛 tsuyoshi go take takeshi|毅 tsuyoshi takeshi ki|猛 takeshi|
豪 go|強 tsuyoshi|壮 so takeshi|丈 jo take|建 ken take|賢 ken satoshi masa|謙 ken|憲 nori ken|研 ken|兼 ken kane|拳 ken|俊 toshi shun|敏 toshi satoshi|寿 toshi hisa ju kazu|年 toshi|歳 toshi|隼 shun hayato haya|駿 shun|瞬 shun|舜 shun|準 jun|純 jun|
順 jun nobu yori|淳 jun atsushi|潤 jun|惇 jun atsushi|篤 atsushi|敦 atsushi atsu|厚 atsushi atsu|温 atsushi haru|洋 hiro yo hiroshi|浩 hiroshi hiro ko|博 hiroshi hiro haku|宏 hiroshi hiro ko|弘 hiroshi hiro ko|寛 hiroshi hiro kan|広 hiro hiroshi|
大輔 daisuke|紘 hiro ko|啓 kei hiro akira|裕之 hiroyuki|拓 taku hiro hiraku|卓 taku suguru|匠 takumi sho|巧 takumi|工 takumi|琢 taku|哲 tetsu satoshi akira|鉄 tetsu|徹 toru tetsu|透 toru|亨 toru|聡 satoshi so aki|智 tomo satoshi toshi|知 tomo chi|
朋 tomo|友子 tomoko|倫 michi rin tomo|道 michi do|路 michi ji|通 michi|慧 kei satoshi e|悟 satoru go|覚 satoru|諭 satoshi|敏行 toshiyuki|正 masa tadashi sho|政 masa|昌 masa|雅 masa miyabi|真 ma makoto shin masa nao|眞 ma makoto shin|誠 makoto sei|信 nobu shin makoto|
慎 shin makoto|伸 nobu shin|延 nobu|宣 nobu|展 nobu|暢 nobu|進 susumu shin|新 shin arata|晋 shin|心太 shinta|勝 katsu masaru sho|克 katsu|功 isao ko|勲 isao kun|将 masa sho|翔平 shohei|祥 sho yoshi|正太 shota|省 sho|匡 masa kyo tadashi|義 yoshi gi|吉 yoshi kichi|
芳 yoshi ho|好 yoshi ko konomi|嘉 yoshi ka|慶 kei yoshi|圭 kei|敬太 keita|桂 kei katsura|景 kei kage|恭 kyo yasu|京 kyo|響 kyo hibiki|杏 an kyo anzu|康 yasu ko|安 yasu an|靖 yasu|泰 yasu tai|保 tamotsu yasu|平 hei taira|兵 hei|衛 e mamoru|守 mamoru|護 mamoru|
忠 tada tadashi|貞 sada|定 sada|節 setsu|説 setsu|静 shizu shizuka|清 kiyo kiyoshi sei|聖 sei kiyoshi satoshi|潔 kiyoshi|誓 sei|星 sei hoshi|成 nari shige sei|茂 shigeru shige|繁 shigeru shige|重 shige|栄 ei sakae|英 hide ei|秀 hide shu|修 osamu shu|収 osamu|
宗 mune so|創 so hajime|颯 so hayate|蒼 so ao aoi|奏 so kanade|湊 minato so|壱 ichi|市 ichi|初 hatsu|元 moto gen hajime|始 hajime|肇 hajime|源 gen|玄 gen|弦 gen gen|源太 genta|則 nori|徳 nori toku|典 nori|教 nori|範 nori|法 nori|規 nori|典子 noriko|久 hisa ku|
尚子 naoko naoko|永 naga ei|寿美 sumi|澄 sumi kiyoshi|純子 junko sumiko|墨 sumi|鈴子 suzuko|涼子 ryoko|昇 noboru sho|登 noboru to|稔 minoru|豊 yutaka toyo|穂 ho|帆 ho|保奈 hona|歩 ayumu ayumi ho|鮎 ayu|彩 aya sai|綾 aya|絢 aya|礼子 reiko|沙 sa|紗 sa|佐 sa|早 sa haya|咲 saki sa|
幸子 sachiko yukiko|祥子 shoko sachiko|葉 yo ha|代 yo|世 yo se|洋子 yoko|陽子 yoko|容 yo|蓉 yo|琴 koto|愛 ai mana megumi|藍 ai|葵 aoi|茜 akane|朱 aka aka|紅 beni|楓 kaede|椿 tsubaki|桃 momo|梅 ume|菊 kiku|蘭 ran|萌 moe|芽 me|芽衣 mei|舞 mai|麻 asa ma|麻衣 mai|
真由 mayu|繭 mayu|眉 mayu|望 nozomi|瞳 hitomi|仁美 hitomi|忍 shinobu|薫 kaoru|馨 kaoru|渚 nagisa|汀 nagisa|光希 mitsuki koki|月 tsuki tsu|星奈 seina|空 sora|昴 subaru|翼 tsubasa|翔太 shota|陸 riku|瑛 ei aki|鋭 ei|瑞 mizu|瑞希 mizuki|岬 misaki|操 misao|都 miyako|
雅子 masako|弓 yumi|由美 yumi|弥生 yayoi|八重 yae|重子 shigeko|鶴 tsuru|亀 kame|富 tomi|冨 tomi|福 fuku|禄 roku|寅 tora|虎 tora|辰 tatsu|達 tatsu|樹里 juri|珠 tama ju|玉 tama|環 tamaki|宝 takara|剣 ken|鷹 taka|鳳 ho|凰 o|旭 akira asahi|東 haru azuma|南 minami|西 nishi|北 kita|
中 naka|仲 naka|央太 ota|内 uchi|外 soto|上 kami ue|下 shimo shita|前 mae|後 ato|左 sa|右 u|佑太 yuta|宇 u|羽 ha u wa|卯 u|鵜 u|海斗 kaito|快 kai|開 kai|櫂 kai|魁 kai|凱 gai|雷 rai|来 rai ki|礼央 reo|玲央 reo|怜央 reo|武蔵 musashi|大和 yamato|大地 daichi|地 chi|日 hi|日向 hinata|向 ko|陽向 hinata|陽葵 himari|
緋 hi|灯 hi akari|明里 akari|朱里 akari|燈 akari|星斗 hoshito|斎 sai itsuki|一樹 kazuki itsuki|一輝 kazuki|樹生 tatsuki|主税 chikara|力 riki chikara|主 kazu|計 kei|数 kazu|和子 kazuko|弐 ji|爾 ji|滋 shigeru ji|慈 ji|蔵 zo|造 zo|作 saku|策 saku|朔 saku|柵 saku|平八 heihachi|辺 be|部 be|田 ta da|中 naka|山 yama|川 kawa gawa|
河 kawa|村 mura|林 hayashi|森 mori|本 moto|井 i|石 ishi|岩 iwa|島 shima jima|嶋 shima|藤 fuji to|松 matsu|竹 take|杉 sugi|桑 kuwa|栗 kuri|柳 yanagi|橋 hashi bashi|原 hara wara|野 no|沢 sawa zawa|澤 sawa zawa|池 ike|浜 hama|濱 hama|浦 ura|崎 saki zaki|﨑 saki zaki|坂 saka|岡 oka|丘 oka|谷 tani ya|滝 taki|泉 izumi|津 tsu|
宮 miya|寺 tera|堂 do|城 shiro ki|家 ie ya|屋 ya|倉 kura|関 seki|戸 to|門 kado|口 guchi kuchi|町 machi|里美 satomi|古 furu|今 ima|新太 arata|長 naga|広子 hiroko|太郎 taro|次郎 jiro|一郎 ichiro|五郎 goro|四郎 shiro|史郎 shiro|吾郎 goro|吾 go a|悟郎 goro|健太郎 kentaro|慎太郎 shintaro|晋太郎 shintaro|純一郎 junichiro|晋三 shinzo|
角 kado|黒 kuro|白 shiro|青 ao|赤 aka|緑 midori|碧 aoi midori|翠 midori|紫 murasaki|黄 ki|茶 cha|銀 gin|金 kane kin|銅 do|馬 ma uma|牛 ushi|犬 inu|鳥 tori|魚 uo|熊 kuma|鹿 shika|亜 a|阿 a|安奈 anna|杏奈 anna|杏子 kyoko|恭子 kyoko|京子 kyoko|今日子 kyoko|響子 kyoko|々 *|`

const readings = new Map(
  SIGNS.replace(/\n/g, '')
    .split('|')
    .filter((line) => line !== '')
    .map((line): [string, string[]] => {
      const [signs = '', ...spellings] = line.split(' ')
      return [signs, spellings]
    }),
)
/** Signs that are read together. */
const LONGEST = 3
/** The readings of a word grow with its length; the first of each sign come first. */
const MOST = 10

/** The readings of a word of Kanji, likely ones first; none where a sign is not known. */
export function kanjiReadings(text: string): string[] {
  const found = readFrom([...text].map((sign, at, all) => (sign === '々' ? (all[at - 1] ?? '') : sign)))
  found.sort((one, other) => one.rank - other.rank)
  return [...new Set(found.map((one) => one.spelling))].slice(0, MOST)
}

interface Reading {
  spelling: string
  /** The sum of the places that its parts have among the readings of their signs. */
  rank: number
}

function readFrom(signs: readonly string[]): Reading[] {
  if (signs.length === 0) return [{ spelling: '', rank: 0 }]
  const found: Reading[] = []
  for (let length = Math.min(LONGEST, signs.length); length > 0; length--) {
    const own = readings.get(signs.slice(0, length).join(''))
    if (!own) continue
    for (const rest of readFrom(signs.slice(length))) {
      // Parts that are known as a whole come before those put together.
      for (const [place, spelling] of own.entries())
        found.push({ spelling: spelling + rest.spelling, rank: place + rest.rank + 1 })
    }
  }
  return found.sort((one, other) => one.rank - other.rank).slice(0, MOST * 3)
}
