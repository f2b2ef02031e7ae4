/** Japanese family names and their readings, in Hepburn's spelling without long marks; the common reading first. */
const FAMILIES = `佐藤 sato|鈴木 suzuki|高橋 takahashi|髙橋 takahashi|田中 tanaka|伊藤 ito|渡辺 watanabe|渡邊 watanabe|渡邉 watanabe|渡部 watanabe watabe|山本 yamamoto|中村 nakamura|小林 kobayashi|加藤 kato|
吉田 yoshida|山田 yamada|佐々木 sasaki|佐佐木 sasaki|山口 yamaguchi|松本 matsumoto|井上 inoue|木村 kimura|林 hayashi|斎藤 saito|齋藤 saito|斉藤 saito|齊藤 saito|清水 shimizu|山崎 yamazaki yamasaki|
森 mori|池田 ikeda|橋本 hashimoto|阿部 abe|安部 abe|安倍 abe|石川 ishikawa|山下 yamashita|中島 nakajima nakashima|中嶋 nakajima nakashima|石井 ishii|小川 ogawa|前田 maeda|岡田 okada|長谷川 hasegawa|藤田 fujita|
後藤 goto|近藤 kondo|村上 murakami|遠藤 endo|青木 aoki|坂本 sakamoto|福田 fukuda|太田 ota|大田 ota|西村 nishimura|藤井 fujii|金子 kaneko|岡本 okamoto|藤原 fujiwara|中野 nakano|三浦 miura|原田 harada|
中川 nakagawa|松田 matsuda|竹内 takeuchi|小野 ono|田村 tamura|中山 nakayama|和田 wada|石田 ishida|森田 morita|上田 ueda|原 hara|内田 uchida|柴田 shibata|酒井 sakai|宮崎 miyazaki|横山 yokoyama|高木 takagi|
安藤 ando|谷口 taniguchi|大野 ono|丸山 maruyama|今井 imai|高田 takada takata|藤本 fujimoto|河野 kono kawano|小島 kojima ojima|村田 murata|武田 takeda|上野 ueno|杉山 sugiyama|増田 masuda|平野 hirano|菅原 sugawara|
小山 koyama oyama|久保 kubo|大塚 otsuka|千葉 chiba|松井 matsui|岩崎 iwasaki|桜井 sakurai|櫻井 sakurai|松尾 matsuo|野口 noguchi|野村 nomura|菊地 kikuchi|菊池 kikuchi|佐野 sano|大西 onishi|杉本 sugimoto|新井 arai|荒井 arai|
市川 ichikawa|浜田 hamada|濱田 hamada|古川 furukawa|水野 mizuno|島田 shimada|嶋田 shimada|小松 komatsu|山内 yamauchi yamanouchi|北村 kitamura|吉川 yoshikawa kikkawa|西田 nishida|飯田 iida|五十嵐 igarashi|川崎 kawasaki|
平田 hirata|中田 nakata nakada|川口 kawaguchi|東 higashi azuma|安田 yasuda|関 seki|久保田 kubota|本田 honda|本多 honda|川村 kawamura|河村 kawamura|岩田 iwata|辻 tsuji|服部 hattori|樋口 higuchi|福島 fukushima|秋山 akiyama|
永井 nagai|田口 taguchi|大島 oshima|石原 ishihara|中西 nakanishi|関口 sekiguchi|矢野 yano|松岡 matsuoka|山中 yamanaka|土屋 tsuchiya|川上 kawakami|馬場 baba|浅野 asano|荒木 araki|岡崎 okazaki|山岸 yamagishi|田辺 tanabe|
吉村 yoshimura|松下 matsushita|萩原 hagiwara ogiwara|星野 hoshino|栗原 kurihara|大谷 otani|大橋 ohashi|片山 katayama|黒田 kuroda|吉岡 yoshioka|大久保 okubo|堀 hori|尾崎 ozaki|宮本 miyamoto|宮田 miyata|内藤 naito|熊谷 kumagai|
三宅 miyake|永田 nagata|片岡 kataoka|早川 hayakawa|小池 koike|小西 konishi|小田 oda|菅野 kanno sugano|中井 nakai|小泉 koizumi|小沢 ozawa|小澤 ozawa|小野寺 onodera|小笠原 ogasawara|小倉 ogura kokura|小谷 kotani otani|小原 ohara obara|
小坂 kosaka|小出 koide|小柳 koyanagi oyanagi|小森 komori|今村 imamura|今泉 imaizumi|今野 konno imano|入江 irie|八木 yagi|内山 uchiyama|内海 utsumi uchiumi|児玉 kodama|冨田 tomita|富田 tomita|富永 tominaga|出口 deguchi|前川 maekawa|
加納 kano|北原 kitahara|北島 kitajima|北川 kitagawa|北野 kitano|千田 chida senda|南 minami|原口 haraguchi|及川 oikawa|古田 furuta|古谷 furuya|古賀 koga|吉井 yoshii|吉原 yoshihara yoshiwara|吉本 yoshimoto|吉沢 yoshizawa|吉野 yoshino|
向井 mukai|園田 sonoda|土井 doi|土田 tsuchida|坂井 sakai|坂口 sakaguchi|坂田 sakata|堀内 horiuchi|堀口 horiguchi|堀川 horikawa|堀江 horie|堀田 hotta|堤 tsutsumi|塚本 tsukamoto|塚田 tsukada|多田 tada|大内 ouchi|大原 ohara|大城 oshiro|
大場 oba|大山 oyama|大川 okawa|大平 ohira|大木 oki|大村 omura|大森 omori|大槻 otsuki|大沢 osawa|大澤 osawa|大石 oishi|大竹 otake|天野 amano|奥山 okuyama|奥村 okumura|奥田 okuda|奥野 okuno|奧村 okumura|奧田 okuda|宇野 uno|安井 yasui|
安達 adachi|足立 adachi|宮下 miyashita|宮内 miyauchi|宮原 miyahara|宮城 miyagi|宮川 miyagawa|宮沢 miyazawa|宮澤 miyazawa|寺田 terada|山岡 yamaoka|山川 yamakawa|山村 yamamura|山根 yamane|岡 oka|岡村 okamura|岡部 okabe|岡野 okano|岩井 iwai|
岩本 iwamoto|岩瀬 iwase|岸 kishi|岸本 kishimoto|島崎 shimazaki|川原 kawahara|川島 kawashima|川本 kawamoto|川田 kawada|川端 kawabata|川野 kawano|工藤 kudo|平井 hirai|平山 hirayama|平岡 hiraoka|平川 hirakawa|平松 hiramatsu|広瀬 hirose|
廣瀬 hirose|広田 hirota|庄司 shoji|徳永 tokunaga|徳田 tokuda|志村 shimura|成田 narita|戸田 toda|手塚 tezuka|新田 nitta|新谷 shintani araya|日野 hino|日高 hidaka|星 hoshi|望月 mochizuki|木下 kinoshita|本間 honma homma|杉原 sugihara|
杉浦 sugiura|杉田 sugita|村井 murai|村山 murayama|村松 muramatsu|村瀬 murase|松原 matsubara|松山 matsuyama|松島 matsushima|松崎 matsuzaki matsusaki|松村 matsumura|松永 matsunaga|松浦 matsuura|松野 matsuno|林田 hayashida|柏木 kashiwagi|
柳沢 yanagisawa|柳田 yanagida|栗田 kurita|根岸 negishi|根本 nemoto|桑原 kuwahara kuwabara|梅田 umeda|梶原 kajiwara|森下 morishita|森山 moriyama|森岡 morioka|森川 morikawa|森本 morimoto|植田 ueda|榊原 sakakibara|榎本 enomoto|横井 yokoi|
横田 yokota|武井 takei|武藤 muto|比嘉 higa|水谷 mizutani|永野 nagano|長野 nagano|江口 eguchi|池上 ikegami|沢田 sawada|澤田 sawada|河原 kawahara|河合 kawai|川合 kawai|沼田 numata|泉 izumi|津田 tsuda|浅井 asai|浅田 asada|浜野 hamano|
深沢 fukasawa fukazawa|渋谷 shibuya shibutani|湯浅 yuasa|溝口 mizoguchi|滝沢 takizawa|瀬戸 seto|片桐 katagiri|牧野 makino|田上 tagami tanoue|田代 tashiro|田原 tahara tawara|田島 tajima|田畑 tabata|甲斐 kai|町田 machida|畠山 hatakeyama|
白井 shirai|白石 shiraishi|相沢 aizawa|相馬 soma|矢島 yajima|石塚 ishizuka|石山 ishiyama|石崎 ishizaki|石橋 ishibashi|石黒 ishiguro|神田 kanda|神谷 kamiya|福井 fukui|福原 fukuhara|福岡 fukuoka|福本 fukumoto|福永 fukunaga|秋元 akimoto|
稲垣 inagaki|稲田 inada|稲葉 inaba|窪田 kubota|竹下 takeshita|竹中 takenaka|竹本 takemoto|竹村 takemura|竹田 takeda|笠井 kasai|笠原 kasahara|筒井 tsutsui|篠原 shinohara|篠崎 shinozaki|篠田 shinoda|米山 yoneyama|米田 yoneda|細川 hosokawa|
細谷 hosoya|緒方 ogata|臼井 usui|花田 hanada|若林 wakabayashi|茂木 motegi mogi|荒川 arakawa|荻野 ogino|菅 suga kan|落合 ochiai|藤岡 fujioka|藤川 fujikawa|藤村 fujimura|藤沢 fujisawa|藤野 fujino|西 nishi|西原 nishihara|西尾 nishio|
西山 nishiyama|西岡 nishioka|西川 nishikawa|西本 nishimoto|西沢 nishizawa|西野 nishino|角田 tsunoda kakuta|谷 tani|谷川 tanigawa|谷本 tanimoto|豊田 toyoda toyota|越智 ochi|野中 nonaka|野崎 nozaki|野沢 nozawa|野田 noda|金井 kanai|金城 kinjo|
金沢 kanazawa|金田 kaneda|鎌田 kamata kamada|長尾 nagao|長岡 nagaoka|長島 nagashima|長沢 nagasawa|長田 nagata osada|関根 sekine|青山 aoyama|青柳 aoyagi|須田 suda|須藤 sudo|飯塚 iizuka|飯島 iijima|高井 takai|高山 takayama|高島 takashima|
高松 takamatsu|高瀬 takase|高野 takano|鶴田 tsuruta|黒川 kurokawa|黒木 kuroki|黒沢 kurosawa|黒澤 kurosawa|麻生 aso|鳩山 hatoyama|岸田 kishida|石破 ishiba|三木 miki|三上 mikami|三好 miyoshi|三輪 miwa|上原 uehara|上村 uemura kamimura|下村 shimomura|
下田 shimoda|中原 nakahara|中尾 nakao|中沢 nakazawa|中澤 nakazawa|中谷 nakatani nakaya|丹羽 niwa|亀井 kamei|二宮 ninomiya|井口 iguchi inoguchi|伊東 ito|佐久間 sakuma|佐伯 saeki|倉田 kurata|田 den|宇佐美 usami|長谷部 hasebe|大江 oe|黒岩 kuroiwa|
江藤 eto|衛藤 eto|首藤 shudo|武者小路 mushanokoji|勅使河原 teshigawara|曽根 sone|曾根 sone|仲村 nakamura|与那嶺 yonamine|知念 chinen|島袋 shimabukuro|新垣 aragaki arakaki|玉城 tamaki tamashiro|上地 uechi|仲宗根 nakasone|中曽根 nakasone|金 kin|柳 yanagi|
堺 sakai|境 sakai|浦 ura|菊田 kikuta|滝 taki|瀧 taki|滝川 takigawa|梅原 umehara|梅津 umezu|桐生 kiryu|霧島 kirishima|神崎 kanzaki|神山 kamiyama|綾野 ayano|綾瀬 ayase|有村 arimura|有馬 arima|有田 arita|朝倉 asakura|浅倉 asakura|浅見 asami|
飛田 tobita hida|平 taira|源 minamoto|織田 oda|徳川 tokugawa|豊臣 toyotomi|明智 akechi|真田 sanada|伊達 date|武内 takeuchi|竹原 takehara|山形 yamagata|山県 yamagata|川内 kawauchi|河内 kawachi kouchi|川嶋 kawashima|河田 kawada|沖 oki|沖田 okita|`

const readings = new Map(
  FAMILIES.replace(/\n/g, '')
    .split('|')
    .map((line): [string, string[]] => {
      const [family = '', ...spellings] = line.split(' ')
      return [family, spellings]
    }),
)
const LONGEST = 4

/** The readings of a Japanese family name; none if it is not a known one. */
export function japaneseFamilyReadings(text: string): readonly string[] {
  return readings.get(text) ?? []
}

/** The Japanese family name, of two signs or more, that a longer name without spaces begins with; null: none is known. */
export function japaneseFamily(text: string): string | null {
  const signs = [...text]
  for (let length = Math.min(LONGEST, signs.length - 1); length > 1; length--) {
    const start = signs.slice(0, length).join('')
    if (readings.has(start)) return start
  }
  return null
}
