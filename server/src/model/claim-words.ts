// The words of prose that tell whether a number is a claim about the tables: scope, year, comparison, other matters. Data.

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** What nothing in the tables counts: a number near by is no claim, and neither is one that follows without a new matter. */
export const otherMatters: readonly string[] = words(`
  留言 来信 信件 邮件 来电 来访 热线 信箱 工单 咨询 建议 提案 议案 投诉 举报 信访 信访件 信访事项
  诉求 舆情 评论 稿件 新闻 视频 图片 图解 公众号 微博 微信 专栏 专题 栏目 培训 会议 活动 解读
  政策文件 公文 证明 公告 通知 简报 办件 政务服务 答记者问 行政检查 许可证 合同 档案 资料 采购 项目
  不动产 议题 调研 意见 征集 网民 来稿 预算 决算 问题 主动公开 推文 信息处理费 费用
  收费通知 访问量 浏览量 阅读量 点击量 错链 错敏词 错别字 隐患 线索 清单 目录 行政许可申请 行政许可事项
  行政许可信息 行政处罚信息 行政处罚事项 行政强制事项 权责事项 行政确认 行政裁决 行政奖励 行政征收 行政给付
  政府采购 双公示 党组文件 文件 政务信息 行政权力 办事指南 服务事项 行政审批 审批事项 行政执法 执法检查
  重大行政决策 合法性审核 行政赔偿 仲裁 劳动 公证 调解 民事 行政协议 制度 网帖 帖子
`);

/** A number in the same piece of a sentence is another count than the tables'. */
export const otherCounts: readonly string[] = words(`
  延期 延长 超期 逾期 补正 征求 撤回 撤销申请 主动撤销 转办 转送 移送 协办 会商 会办 平均 满意 抽查
  检查 备案 报备 清理 修改 修订 修正 失效 审查 审核 起草 评估 名义 胜诉 败诉 撤诉 一审 二审 再审
  听证 和解 整改 依托 收费 免费 最多 最高 占 满分 评议 典型 错 代 协助 指导 配合 作为复议机关
  受理行政复议 减免 免征 免收 评查 案卷评查 审理 审结 出庭 开庭 化解 不予受理 除外 应当 重大 联合 科室 当场 公开率 公开属性
  报送 涉密 接待 引用 人均 年均 日均 继续有效 公民热线 咨询类 补充 告知书 第三方意见 征求意见 当事人
`);

/** A plan or wish: nothing until the sentence's end is a figure of the year. */
export const planWords: readonly string[] = words(`
  下一步 下步 计划 力争 预计 今后 明年 来年 新的一年 拟制定 拟制发 拟出台 拟废止 目标 争取 假如 如果
  如收到 如遇 若收到 凡收到 如需
`);

/** Words for other years than the report's, or for more than it. */
export const otherYearWords: readonly string[] = words(`
  上年 上年度 上年同期 去年 去年同期 去年全年 前年 上一年 上一年度 往年 历年 同期 近三年 近两年 近五年
  近几年 近年 近年来 三年来 两年来 五年来 几年来 多年来 以来 历史上 十三五 十四五 任期 次年 下年 下年度
  前三年 前两年 近二年 连续三年 连续两年 连续多年 三年 两年 五年
`);

/** A part of the year. */
export const partOfYearWords: readonly string[] = words(`
  上半年 下半年 季度 一季度 二季度 三季度 四季度 当月 每月 本月 年初 单月 按月 月均
`);

/** The report's own year. */
export const ownYearWords: readonly string[] = words(`
  本年度 本年 今年 全年 年内 当年 今年以来 年度内 全年度 本年内 报告期内
`);

/** What follows until the piece's end is a difference from something. */
export const comparisonWords: readonly string[] = words(`
  比 较 同比 环比 增长 增加 增幅 减少 下降 上升 降低 提升 提高 翻 持平 相比 对比 多收 少收 降幅
  涨幅 净增 升高 超出 回落 攀升
`);

/** The unit itself. */
export const ownScopeWords: readonly string[] = words(`
  我局 我办 我委 我厅 我院 我中心 我单位 我部门 我处 我站 我队 我分局 我支队 我大队 我校 我会 我机关
  本机关 本单位 本局 本办 本委 本部门 本厅 本院 本行政机关 本中心 本分局 我室 本办公室
`);

/** Others than the unit, or its parts: in the same piece of a sentence. */
export const otherScopeWords: readonly string[] = words(`
  各镇街 各街镇 各乡镇 各镇 各乡 各街道 各县 各区 各市 各旗 各州 各部门 各单位 各级 各地 各村 各社区
  市直 县直 区直 省直 州直 旗直 市级 县级 区级 省级 州级 乡级 镇级 乡镇 镇街 街镇 下属 所属 直属
  下级 基层 市本级 本级 县本级 区本级 省本级 州本级 旗本级 县区 区县 县市 成员单位 职能部门 政府部门 有关部门
  局机关 委机关 相关部门 其他部门 其他单位 上级 二级单位 事业单位 分局 派出所 开发区 管委会 村委会 社区 市属 县属 区属
  省属 区政府 县政府 市政府 省政府 镇政府 乡政府 街道办事处 政府办 牵头单位 责任单位 垂管
`);

/** Many organs together: until the sentence's end, or the unit's own name. */
export const systemWords: readonly string[] = words(`
  全系统 系统 系统内 各级各部门 两级 全国 全国性
`);

/** How an application came in: its number is a part of all. */
export const channelWords: readonly string[] = words(`
  网上 网络 线上 线下 在线 信函 邮寄 来函 当面 现场 窗口 邮件申请 电子邮件 电子邮箱 传真 书面 平台
  邮政 快递 电话 网站 互联网 自助 面交 递交 挂号 特快 门户 一体化 口头 纸质 寄送 网页 邮箱
`);

/** All ways of coming in together. */
export const allChannelWords: readonly string[] = words(`
  等方式 等渠道 等途径 等形式 各种渠道 多种渠道 多种方式 各类渠道 多渠道 多形式 等多种 各渠道 多种途径
  各种途径 各种方式 多种形式 各种形式 线上线下 线上、线下 线上和线下 线上与线下 等各种 两种方式 两种渠道
  两种途径
`);

/** What an application is about: its number is a part of all. */
export const aboutWords: readonly string[] = words(`
  涉及 关于 针对 反映 内容为 主要 类申请 涉 领域 方面
`);

/** Words that say that there was none, in front of what there was none of. */
export const zeroWords: readonly string[] = words(`
  未收到 未接到 未接收到 未接收 未收 没有收到 没有接到 没收到 未曾收到 没有接收到 尚未收到 未受理 没有受理
  未发生 没有发生 未出现 未产生 没有产生 没有出现 未引发 未引起 未有 未被 没有被 尚未发生 未曾发生 无
  没有 未 未新收到 未新收 零 未办理 没有办理 未发现 未涉及 不存在 未提起 未因
`);

export const fillerWords: readonly string[] = words(`
  共 共计 合计 总计 总共 总数 总量 数量 为 有 是 了 的 计 共有 分别 已 已经 依法 按规定 按时 按期
  及时 及 时 按照规定 已按规定 依规 累积 全 其 中 政府信息 政府信息公开 信息公开 政务公开 案件 事项 因
  被 由 发生 引发 引起 产生 导致 而 提起 任何 相关 该 此 新 的情况 情况 案 件数 决定 行为 作出
  做出 实施 开展 完成 达 达到 到 期内 法定 法定期限 规定时限 规定期限 在 内 均在 年度 也 亦 并 等
  向 我 对 全部依法 申请人 公众 社会 群众 收 结果 要求 属于 属 决 类 类型 情形 处 工作 受 理 有效
  各类 实际 书面答复 当年 政府 予 以 期限 量 数 处理决定 处理决定数量 处理决定数 继续办理 全市性 被申请 被提起 申请书 申请单 来件 件次 受到 各 者 由于 告知
`);

/** Words that hold others by chance, and mean nothing here. */
export const plainWords: readonly string[] = words(`
  申请表 申请渠道 申请流程 申请受理 申请答复 申请办理 申请工作 申请权 规章制度 占比 比例 比如 比重 比较
  比赛 评比 好比 较为 较好 较多 较大 较高 较强 较快 较少 较低 较慢 较弱 翻阅 翻译 无正当理由 无偿
  无关 无需 无障碍 无论 无法 无权 无效 无异议 无误 无一 无人 无疑 无缝 无锡 无不 无纸化 未来 未成年
  未能 未必 中心 其中 中共 中央 有限 有效性 有关 为了 为民 达成 到位 对外 对照 对于 完善 是否 等级
  零售 零距离 零散 零星 三公 一站式 代表 代理 代码 错误 错时 占用 占地 占位 涉企 涉农 涉嫌
  法律法规规章 全面 全力 全程 全过程 全流程 全覆盖 全区域 全体 全员 全方位 全媒体 市场 市民 区域 区块
  县域 件事 一件事 全部门 市长 县长 一是 二是 三是 四是 五是 六是 决策 决心 各项 各种 计算 计划生育
  年度计划 工作计划 按计划 计划单列 新闻发布会 新媒体 发布会 信息发布 中国 受众   处室 处长 处分 复议机关 更正 信息不存在 政府信息不存在 理解 理念
  时间 时候 时效 及其 向上 作出贡献
`);
