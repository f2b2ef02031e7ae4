import anyAscii from 'any-ascii'

/** Family names of two signs. */
const DOUBLE = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 夏侯 慕容 皇甫 令狐 尉迟 尉遲 公孙 公孫 宇文 长孙 長孫 东方 東方 西门 西門 南宫 南宮 端木 百里 呼延 独孤 獨孤 轩辕 軒轅 拓跋 闻人 司空 鲜于 钟离 申屠 濮阳 赫连 澹台 仲孙'.split(
    ' ',
  ),
)

/** Signs that are read otherwise as a family name. */
const AS_FAMILY: Record<string, string> = {
  单: 'shan',
  單: 'shan',
  曾: 'zeng',
  解: 'xie',
  仇: 'qiu',
  查: 'zha',
  区: 'ou',
  區: 'ou',
  朴: 'piao',
  樸: 'piao',
  翟: 'zhai',
  盖: 'ge',
  蓋: 'ge',
  葛: 'ge',
  覃: 'qin',
  召: 'shao',
  乐: 'yue',
  樂: 'yue',
  任: 'ren',
  华: 'hua',
  尉: 'wei',
  缪: 'miao',
  繆: 'miao',
  宓: 'fu',
  员: 'yun',
  贾: 'jia',
  賈: 'jia',
  牟: 'mou',
  种: 'chong',
  重: 'chong',
  秘: 'bi',
  冼: 'xian',
  柏: 'bai',
  石: 'shi',
  沈: 'shen',
  沉: 'shen',
  洗: 'xian',
  车: 'che',
  車: 'che',
  莘: 'shen',
  郇: 'xun',
  祭: 'zhai',
  谌: 'chen',
  那: 'na',
  长: 'chang',
  長: 'chang',
}

/** How families from Hong Kong, Macao, Taiwan and South-East Asia spell themselves, besides pinyin. */
const ABROAD = new Map(
  (
    '陈陳 chan tan chin|林 lam lim|黄黃 wong huang ng|张張 cheung chang teo|李 lee|王 wong ong|吴吳 ng wu goh|刘劉 lau liu low|梁 leung liang neo|何 ho|郑鄭 cheng cheang tay|' +
    '杨楊 yeung yang yeo|叶葉 yip yeh yap|周 chow chou chew|徐 tsui hsu chui|朱 chu choo|胡 woo wu oh|罗羅 law lo loh|蔡 choi tsai chua|邓鄧 tang teng|谢謝 tse hsieh chia|' +
    '许許 hui hsu koh|曾 tsang tseng chan|冯馮 fung feng|赵趙 chiu chao teo|郭 kwok kuo kwek|钟鍾 chung cheong|蒋蔣 chiang cheung|江 kong chiang kang|余 yu yee|潘 poon pan phua|' +
    '卢盧 lo lu loo|苏蘇 so su soh|马馬 ma mah|方 fong fang png|袁 yuen yuan|廖 liu liao|孙孫 suen sun|高 ko kao|邱丘 yau chiu khoo|洪 hung ang|简 kan chien|萧蕭肖 siu hsiao siew|' +
    '温溫 wan wen|严嚴 yim yen|关關 kwan kuan|谭譚 tam tan|沈 shum shen sim|石 shek shih|宋 sung soong|唐 tong tang|傅 fu foo|魏 ngai wei|薛 sit hsueh see|侯 hau hou|' +
    '莫 mok mo|麦麥 mak mai|黎 lai li|吕呂 lui lu loo|倪 ngai ni|欧歐 au ou|区區 au|翁 yung ung|韩韓 hon han|姚 yiu yao|夏 ha hsia|丁 ting ding|游 yau yu|古 koo ku|甘 kam kan|' +
    '招 chiu|霍 fok huo|尹 wan yin|岑 shum tsen|饶饒 yiu jao|施 sze shih see|白 pak pai peh|戴 tai dai|龙龍 lung|龚龔 kung|顾顧 koo ku|金 kam chin|程 ching cheng|彭 pang peng|董 tung|' +
    '邹鄒 chow tsou|熊 hung hsiung|陆陸 luk lu|孔 hung kung|史 shih|汤湯 tong tang|阮 yuen juan|庄莊 chong chuang|连連 lin lien|涂 tu|柯 or ko|巫 mo wu|伍 ng wu|冼 sin|司徒 szeto|欧阳歐陽 auyeung'
  )
    .split('|')
    .flatMap((line): [string, string[]][] => {
      const [signs = '', ...spellings] = line.split(' ')
      const families = signs.length > 2 || !DOUBLE.has(signs) ? signs : [signs]
      const known = signs === '欧阳歐陽' ? ['欧阳', '歐陽'] : [...families]
      return known.map((family) => [family, spellings])
    }),
)

/** How many signs of a name without spaces are its Chinese family name. */
export function chineseFamilyLength(text: string): number {
  return text.length > 2 && DOUBLE.has(text.slice(0, 2)) ? 2 : 1
}

/** The spellings of a word of Han signs as Chinese: pinyin first. */
export function hanSpellings(text: string, isFamily: boolean): string[] {
  const plain = [...text].map(pinyin).join('')
  const family = isFamily ? AS_FAMILY[text] : undefined
  const abroad = isFamily ? (ABROAD.get(text) ?? []) : []
  return [...(family ? [family] : []), plain, ...abroad]
}

function pinyin(sign: string): string {
  return anyAscii(sign)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}
