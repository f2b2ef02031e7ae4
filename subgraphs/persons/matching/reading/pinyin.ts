/** Chinese names in pinyin, whose syllables are few: another vowel is another name. */
const SYLLABLES =
  /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|[aoeiu])){1,3}$/
const FAMILIES = new Set(
  (
    'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng ' +
    'fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao ' +
    'qiu qin gu hou shao meng long wan duan qian yin chang qiao lai gong wen'
  ).split(' '),
)

/** Whether every word of a name may be pinyin, and one is a family name. */
export function isPinyin(words: readonly string[]): boolean {
  return words.length > 1 && words.some((word) => FAMILIES.has(word)) && words.every((word) => SYLLABLES.test(word))
}
