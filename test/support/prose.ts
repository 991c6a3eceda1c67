// The words of a generated report: true to its figures, clean under every rule, and full of numbers that belong to no table.
import { type Figures, figureAt } from './figures.ts';
import type { Random } from './random.ts';
import type { Unit } from './units.ts';

export interface ProseContext {
  readonly unit: Unit;
  readonly year: number;
  readonly figures: Figures;
  readonly random: Random;
}

export interface Topic {
  readonly heading: string;
  readonly body: string;
}

function request({ figures }: ProseContext, row: string, column = 'total'): number {
  return figureAt(figures, { table: 'requests', row, column });
}

function disclosure({ figures }: ProseContext, row: string, column: string): number {
  return figureAt(figures, { table: 'activeDisclosure', row, column });
}

/** The report's own introduction: its basis, its period, where to read it and whom to ask. */
export function preamble(context: ProseContext): string {
  const { unit, year, random } = context;
  const basis = random.pick([
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，编制本报告。',
    '本报告按照《中华人民共和国政府信息公开条例》第五十条和国办公开办函〔2021〕30号文件规定的格式编制。',
    `按照《中华人民共和国政府信息公开条例》的规定，现向社会公布${unit.name}${year}年政府信息公开工作年度报告。`,
  ]);
  const period = random.pick([
    `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    `报告中数据的统计期限自${year}年1月1日起至12月31日止。`,
    `本报告统计期限：${year}年1月1日至12月31日。`,
  ]);
  const contact = random.pick([
    '',
    `电子版可在${unit.name}网站下载查阅，如有疑问，请与政务公开科联系（地址：清河路18号；邮编：320581；电话：0599-6120388）。`,
    '如对本报告有疑问，请联系政务公开股，电话：0599-6120388，电子邮箱：xxgk@gongkai.example。',
  ]);
  return basis + period + contact;
}

/** How section 一 opens before its topics; may be nothing. */
export function overview({ unit, year, random }: ProseContext): string {
  return random.pick([
    '',
    `${year}年，${unit.self}坚持以公开为常态、不公开为例外，持续提升政务公开的质量和实效。`,
    `${year}年，${unit.self}围绕中心工作抓公开、强服务，${unit.region}政务公开水平稳步提升。现将有关情况报告如下。`,
  ]);
}

/** The five topics of section 一, each with its heading and a paragraph. */
export function topics(context: ProseContext): Topic[] {
  const ending = context.random.pick(['', '情况', '方面']);
  return [
    { heading: `主动公开${ending}`, body: activeDisclosure(context) },
    { heading: `依申请公开${ending}`, body: onRequest(context) },
    { heading: `政府信息管理${ending}`, body: management(context) },
    { heading: `政府信息公开平台建设${ending}`, body: platform(context) },
    { heading: `监督保障${ending}`, body: supervision(context) },
  ];
}

function activeDisclosure(context: ProseContext): string {
  const { unit, year, random } = context;
  const published = random.integer(40, 4000);
  const documents = random.pick([
    '',
    `全年制发行政规范性文件${disclosure(context, 'normativeDocuments', 'issued')}件，废止${disclosure(context, 'normativeDocuments', 'repealed')}件，现行有效${disclosure(context, 'normativeDocuments', 'inForce')}件。`,
    `全年作出行政许可决定${disclosure(context, 'licensing', 'decisions')}件，行政处罚决定${disclosure(context, 'punishment', 'decisions')}件。`,
  ]);
  return `${year}年，${unit.self}通过门户网站主动公开政府信息${published}条，比上年增加${random.integer(3, 90)}条，访问量达1.5万次；发布政策解读${random.integer(2, 60)}篇，其中图解占${random.integer(10, 90)}%。${documents}`;
}

function onRequest(context: ProseContext): string {
  const { random, year } = context;
  const received = request(context, 'newlyReceived');
  const carriedIn = request(context, 'carriedIn');
  const carriedOut = request(context, 'carriedOut');
  if (received === 0 && carriedIn === 0) {
    return random.pick([
      `${year}年未收到政府信息公开申请。`,
      '本年度未收到政府信息公开申请，无上年结转。',
      '全年收到政府信息公开申请0件。同时，办理网民留言12条，回复率100%。',
    ]);
  }
  const natural = request(context, 'newlyReceived', 'naturalPerson');
  const details = random.pick([
    '',
    `其中自然人申请${natural}件，法人或其他组织申请${received - natural}件。`,
    `其中，予以公开${request(context, 'granted')}件，部分公开${request(context, 'partiallyGranted')}件。`,
  ]);
  const end = carriedOut === 0 ? '所有申请均已办结。' : `结转下年度继续办理${carriedOut}件。`;
  const start = random.pick([
    `${year}年，共收到政府信息公开申请${received}件，上年结转${carriedIn}件。`,
    `全年新收政府信息公开申请${received}件，办结${request(context, 'handledTotal')}件。`,
  ]);
  return `${start}${details}${end}${random.pick(['', '另外，接听咨询热线36次，解答网民留言24条。'])}`;
}

function management({ unit, random }: ProseContext): string {
  return random.pick([
    `严格执行“三审三校”制度和保密审查制度，按照“谁公开、谁审查、谁负责”的原则分级把关。${unit.self}对${random.integer(3, 40)}份历史文件的属性重新认定，及时更新公开目录。`,
    '一是完善政府信息制作、审查、发布、归档的全流程管理；二是动态调整公开属性；三是定期清理失效文件，确保信息准确、完整。',
    `健全政府信息管理台账，落实专人负责。对照《条例》第二十条梳理公开事项${random.integer(12, 60)}项，做到应公开尽公开。`,
  ]);
}

function platform({ unit, year, random }: ProseContext): string {
  return random.pick([
    `优化门户网站栏目设置，新增专题专栏${random.integer(2, 9)}个，检修错链${random.integer(5, 50)}处，网站全年平稳运行。`,
    `${year}年7月完成网站集约化迁移。${unit.self}政务新媒体发布信息${random.integer(80, 900)}条，阅读量突破3万人次。`,
    '设立政务公开专区2个，配备查询设备5台，由专人引导群众查阅信息。',
  ]);
}

function supervision({ unit, year, random }: ProseContext): string {
  return random.pick([
    `将政务公开纳入年度绩效考核，全年开展业务培训${random.integer(1, 6)}次，培训人员${random.integer(20, 300)}人次。未发生因政务公开工作被追究责任的情况。`,
    `${unit.self}调整政务公开工作领导小组，明确分管领导和工作人员，按季度检查通报，发现并整改问题${random.integer(2, 19)}个。`,
    `严格落实监督制度，${year}年组织自查4次；社会评议结果良好，满意度为98.6%。`,
  ]);
}

/** Section 五: what was wanting, and what is to be done. */
export function problems({ unit, year, random }: ProseContext): Topic[] {
  return [
    {
      heading: random.pick(['存在的主要问题', '主要问题']),
      body: random.pick([
        `${year}年，${unit.self}政府信息公开工作取得了一定成效，但还存在一些不足：一是政策解读的形式不够丰富；二是个别栏目更新不够及时；三是业务人员流动较快。`,
        '一是部分信息的公开时效有待提高。二是公开内容与群众需求还有差距。',
      ]),
    },
    {
      heading: random.pick(['改进情况', '改进措施']),
      body: random.pick([
        `${year + 1}年，${unit.self}将从三个方面加以改进：一是压实责任，二是加强培训，三是丰富解读形式，提升公开实效。`,
        '针对上述问题，一是建立季度通报制度，及时督促整改；二是组织专题培训，提高队伍能力；三是拓宽公开渠道，方便群众查阅。',
      ]),
    },
  ];
}

/** Section 六, with the statement on fees that the notice asks for. */
export function otherMatters({ unit, year, random }: ProseContext): string {
  return random.pick([
    `${year}年，${unit.self}未收取政府信息公开信息处理费。`,
    '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定的标准收取信息处理费，本年度发出收费通知0件，总金额0元，实际收取0元。',
    '本年度无信息处理费收取情况，无其他需要报告的事项。',
  ]);
}

/** What a report may say before a table. */
export function tableLead(random: Random): string {
  return random.chance(0.2) ? random.pick(['本部分数据见下表。', '该部分以表格形式报告，表格如下：']) : '';
}
