// Sentences with the numbers marked that are claims about the tables, and with what each claims; half of them are traps.

export interface ClaimSentence {
  /** Lines are paragraphs; claims as ⟦…⟧. */
  readonly text: string;
  /** Of each mark the readings' cells, `row.column` (column 总计 left out), as the test prints them. */
  readonly cells: readonly string[];
  readonly unit?: string;
}

function says(text: string, ...cells: readonly string[]): ClaimSentence {
  return { text, cells };
}

function silent(text: string, unit?: string): ClaimSentence {
  return unit === undefined ? { text, cells: [] } : { text, cells: [], unit };
}

const received = 'newlyReceived | newlyReceived+carriedIn';
const processed = `${received} | handledTotal`;
const person = 'newlyReceived.naturalPerson | newlyReceived.naturalPerson+carriedIn.naturalPerson';
const company = 'newlyReceived.business | newlyReceived.business+carriedIn.business';
const organizations = 'newlyReceived.organizations | newlyReceived.organizations+carriedIn.organizations';

export const requestSentences: readonly ClaimSentence[] = [
  says('全年共收到政府信息公开申请⟦12⟧件。', received),
  says('2023年，我局收到依申请公开⟦１２⟧份。', received),
  says('本年度收到政府信息公开申请⟦十二⟧件。', received),
  says('本年度收到政府信息公开申请⟦两⟧件，⟦均已办结⟧。', received, 'carriedOut'),
  says('共收到信息公开申请⟦一百零五⟧宗。', received),
  says('共收到信息公开申请⟦二十三⟧起。', received),
  says('收到 政府信息公开申请 ⟦1 2⟧ 件。', received),
  says('全年接到公民、法人和其他组织提出的政府信息公开申请⟦8⟧件。', received),
  says('本年度共受理依申请公开案件⟦64⟧件，⟦均已办结⟧。', received, 'carriedOut'),
  says('全年受理并办结依申请公开申请⟦9⟧件。', `${received} | handledTotal`),
  says(
    '全年新收政府信息公开申请⟦15⟧件，上年结转⟦2⟧件，办结⟦16⟧件，结转下年度继续办理⟦1⟧件。',
    'newlyReceived',
    'carriedIn',
    'handledTotal',
    'carriedOut',
  ),
  says('全年办理政府信息公开申请⟦30⟧件。', processed),
  says('2023年共收到⟦7⟧件政府信息公开申请。', received),
  says('2023年，⟦未收到⟧政府信息公开申请。', 'newlyReceived'),
  says('全年⟦没有收到⟧公民、法人和其他组织的依申请公开政府信息申请。', 'newlyReceived'),
  says('本年度⟦未接到⟧依申请公开事项。', 'newlyReceived'),
  says('全年⟦无⟧依申请公开。', 'newlyReceived'),
  says('全年收到政府信息公开申请⟦0⟧件，⟦无⟧上年结转。', received, 'carriedIn'),
  says('共收到政府信息公开申请⟦12⟧件（含上年结转⟦3⟧件）。', 'newlyReceived+carriedIn', 'carriedIn'),
  says('办理政府信息公开申请⟦12⟧件，其中新收⟦10⟧件，上年结转⟦2⟧件。', 'newlyReceived+carriedIn', 'newlyReceived', 'carriedIn'),
  says('收到政府信息公开申请⟦12⟧件，2022年结转⟦1⟧件，结转2024年⟦2⟧件。', received, 'carriedIn', 'carriedOut'),
  says('收到政府信息公开申请⟦3⟧件，答复率⟦100%⟧。', received, 'carriedOut'),
  says('收到依申请公开⟦5⟧件，已答复⟦4⟧件，⟦1⟧件正在办理中。', received, 'handledTotal', 'carriedOut'),
  says('共收到政府信息公开申请⟦12⟧件。其中，自然人⟦10⟧件，商业企业⟦2⟧件。', received, person, company),
  says(
    '共收到政府信息公开申请⟦12⟧件。其中，自然人申请⟦10⟧件，法人或其他组织申请⟦2⟧件，办结⟦11⟧件。',
    received,
    person,
    organizations,
    'handledTotal',
  ),
  says('共收到政府信息公开申请⟦3⟧件，⟦均为自然人⟧申请。', received, person),
  says('收到政府信息公开申请⟦3⟧件，⟦均予以公开⟧。', received, 'granted'),
  says('受理依申请公开事项⟦1⟧件，已按规定⟦予以公开⟧。', received, 'granted'),
  says(
    '收到政府信息公开申请⟦9⟧件，予以公开⟦3⟧件、部分公开⟦2⟧件、不予公开⟦1⟧件、无法提供⟦2⟧件、不予处理⟦1⟧件。',
    received,
    'granted',
    'partiallyGranted',
    'denied',
    'unavailable',
    'unprocessed',
  ),
  says('收到依申请公开⟦9⟧件，其中予以公开及部分公开⟦5⟧件。', received, 'granted+partiallyGranted'),
  says('收到依申请公开⟦9⟧件，其中⟦3⟧件予以公开，⟦6⟧件不予公开。', received, 'granted', 'denied'),
  says('不予公开的依申请公开⟦4⟧件，其中属于行政执法案卷⟦3⟧件。', 'denied', 'denied.enforcementFiles'),

  says(
    '收到依申请公开⟦9⟧件，本机关不掌握相关政府信息⟦3⟧件，属于过程性信息⟦2⟧件，重复申请⟦1⟧件，其他处理⟦3⟧件。',
    received,
    'unavailable.notHeld',
    'denied.deliberativeRecords',
    'unprocessed.repeated',
    'otherOutcome',
  ),
  says('收到依申请公开⟦二十⟧件，结转下一年度⟦三⟧件。', received, 'carriedOut'),
  says('（二）依申请公开情况\n全年收到申请⟦4⟧件，办结⟦4⟧件。', received, 'handledTotal'),
  says('收到政府信息公开申请⟦20⟧件，比上年增加5件，办结⟦19⟧件。', received, 'handledTotal'),
  says('收到政府信息公开申请⟦20⟧件（上年为15件），⟦全部按期办结⟧。', received, 'carriedOut'),
  says('全年收到政府信息公开申请⟦6⟧件，同时办理群众留言40条。', received),
  says('通过信函、网络等多种渠道收到政府信息公开申请⟦6⟧件。', received),
  says('全县共收到政府信息公开申请56件，其中我局收到政府信息公开申请⟦6⟧件。', received),
  says('政府信息公开申请总数为⟦18⟧件。', received),
  { text: '2023年，全市共办理政府信息公开申请⟦174⟧件。', cells: [processed], unit: '岚江市人民政府' },
  { text: '2023年，我县收到政府信息公开申请⟦17⟧件。', cells: [received], unit: '云溪县' },
];

// Found while trying sentences of all kinds.
export const furtherSentences: readonly ClaimSentence[] = [
  says('收到政府信息公开申请⟦20⟧件，受理18件，不予受理2件。', received),
  says('收到政府信息公开申请⟦20⟧件，办结⟦18⟧件，结转⟦2⟧件。', received, 'handledTotal', 'carriedOut'),
  says('收到政府信息公开申请⟦5⟧件。全年被申请行政复议12件，其中涉及政府信息公开的2件。', received),
  says('全年新收依申请公开⟦8⟧件，上年结转⟦2⟧件，合计⟦10⟧件。', 'newlyReceived', 'carriedIn', 'newlyReceived+carriedIn'),
  says('包括上年结转的⟦1⟧件，全年收到依申请公开⟦9⟧件。', 'carriedIn', 'newlyReceived+carriedIn'),
  says('2023年依申请公开数为⟦零⟧。', received),
  says('2023年1—12月，收到政府信息公开申请⟦9⟧件。', received),
  says('作出行政许可、行政处罚决定分别为⟦86⟧件、⟦14⟧件。', 'licensing.decisions', 'punishment.decisions'),
  says('我局⟦未收到⟧政府信息公开申请、⟦未发生⟧因政府信息公开引起的行政复议。', 'newlyReceived', 'review'),
  silent('依法公示行政许可1280件、行政处罚26件。'),
  silent('编制依申请公开答复范本12份。'),
  silent('发放依申请公开宣传册300份。'),
  silent('各乡镇（街道）收到政府信息公开申请35件。'),
  silent('减免行政事业性收费35.2万元。'),
  silent('县政府办公室收到政府信息公开申请41件。', '云溪县人民政府'),
  silent('2022年、2023年分别收到政府信息公开申请15件、18件。'),
  silent('累计收到政府信息公开申请26件，答复26件。'),
  silent('收到低保申请120件，办结118件。'),
  silent('行政许可“一件事”12件。'),
];

export const otherSentences: readonly ClaimSentence[] = [
  says('因政府信息公开被申请行政复议⟦2⟧件，维持⟦1⟧件，纠正⟦1⟧件。', 'review', 'review.upheld', 'review.corrected'),
  says(
    '收到政府信息公开申请⟦2⟧件。发生行政复议⟦3⟧起，结果维持⟦2⟧起，尚未审结⟦1⟧起；行政诉讼⟦1⟧起。',
    received,
    'review',
    'review.upheld',
    'review.pending',
    'directLitigation+litigationAfterReview',
  ),
  says('全年⟦未发生⟧因政府信息公开引发的行政复议、行政诉讼案件。', 'review & directLitigation+litigationAfterReview'),
  says('本年度⟦无⟧行政复议和行政诉讼。', 'review & directLitigation+litigationAfterReview'),
  says(
    '政府信息公开行政诉讼⟦4⟧件，其中未经复议直接起诉⟦3⟧件，复议后起诉⟦1⟧件。',
    'directLitigation+litigationAfterReview',
    'directLitigation',
    'litigationAfterReview',
  ),
  says('涉及政府信息公开的行政复议⟦五⟧件。', 'review'),
  says(
    '全年制发行政规范性文件⟦5⟧件，废止⟦2⟧件，现行有效⟦30⟧件。',
    'normativeDocuments.issued',
    'normativeDocuments.repealed',
    'normativeDocuments.inForce',
  ),
  says('全年制定出台规范性文件⟦三⟧件。', 'normativeDocuments.issued'),
  says('现行有效的行政规范性文件共⟦12⟧件。', 'normativeDocuments.inForce'),
  says('全年制定规章⟦2⟧件，废止⟦1⟧件。', 'regulations.issued', 'regulations.repealed'),
  says('本年⟦未⟧制发行政规范性文件。', 'normativeDocuments.issued'),
  says(
    '全年作出行政许可决定⟦120⟧件，行政处罚决定⟦15⟧件，行政强制⟦0⟧件。',
    'licensing.decisions',
    'punishment.decisions',
    'coercion.decisions',
  ),
  says('办结行政许可⟦１２０⟧件。', 'licensing.decisions'),
  says('全年行政事业性收费⟦5.2⟧万元。', 'fees.amount'),
];

export const traps: readonly ClaimSentence[] = [
  silent('通过门户网站主动公开政府信息1234条，发布政策解读30篇。'),
  silent('全年公开行政许可信息230条，行政处罚信息45条。'),
  silent('公开规范性文件12件，财政预算信息3条。'),
  silent('主动公开规范性文件5件，解读规范性文件3件。'),
  silent('全年解读行政规范性文件4件。'),
  silent('清理规范性文件40件，宣布失效6件，修改3件。'),
  silent('备案行政规范性文件9件。'),
  silent('其中以县政府名义制发规范性文件3件。'),
  silent('政府信息公开申请较上年增加5件，增长20%。'),
  silent('申请数量比2022年（31件）减少5件。'),
  silent('2022年收到政府信息公开申请31件，办结30件。'),
  silent('上年收到政府信息公开申请31件。'),
  silent('去年同期收到政府信息公开申请31件。其中，自然人20件。'),
  silent('近三年共收到政府信息公开申请96件。'),
  silent('2021年至2023年共收到政府信息公开申请96件。'),
  silent('自条例施行以来，累计收到政府信息公开申请96件。'),
  silent('截至2023年底，累计受理依申请公开196件。'),
  silent('上半年收到政府信息公开申请6件。'),
  silent('2023年7月收到政府信息公开申请3件。'),
  silent('2024年，计划制发规范性文件5件。'),
  silent('全县共收到政府信息公开申请156件，办结150件。'),
  silent('全县共收到政府信息公开申请156件。其中，自然人120件。'),
  silent('各乡镇收到政府信息公开申请16件。'),
  silent('全系统办理依申请公开56件。'),
  silent('市直部门收到政府信息公开申请30件，县区收到政府信息公开申请26件。'),
  silent('县自然资源局收到政府信息公开申请6件。'),
  silent('2023年，我市收到政府信息公开申请300件。'),
  silent('依申请公开方面，线上申请8件，线下申请4件。'),
  silent('通过信函收到政府信息公开申请3件，当面提交政府信息公开申请1件。'),
  silent('收到涉及征地拆迁的政府信息公开申请5件。'),
  silent('其中，土地征收类申请7件，房屋拆迁类申请3件。'),
  silent('延期答复政府信息公开申请2件。'),
  silent('要求补正的政府信息公开申请2件。'),
  silent('依申请公开工作培训3次。'),
  silent('接听政府信息公开申请咨询热线36次。'),
  silent('收到网民留言24条，均已办结。'),
  silent('（二）依申请公开\n办理县长信箱来信50件，回复率100%。'),
  silent('办理12345热线工单300件，全部办结。'),
  silent('承办人大代表建议12件、政协提案8件，答复率100%。'),
  silent('受理信访件30件，办结28件。'),
  silent('收到举报投诉15件，均已答复。'),
  silent('本年度未收到行政许可申请。'),
  silent('全年受理行政许可申请120件。'),
  silent('行政许可事项清单45项。'),
  silent('作为复议机关，审理行政复议案件56件，审结50件。'),
  silent('全年受理行政复议申请56件，办理行政应诉案件20件。'),
  silent('无依申请公开超期答复情况。'),
  silent('未按期答复政府信息公开申请2件。'),
  silent('收到政府信息公开申请约12件。'),
  silent('收到政府信息公开申请12余件。'),
  silent('每一件政府信息公开申请都认真办理。'),
  silent('办理依申请公开第3件时，严格执行第三十六条。'),
  silent('依据《条例》第二十条，梳理公开事项23项。'),
  silent('按照〔2021〕30号文件要求办理依申请公开。'),
  silent('申请政府信息公开请拨打电话6120388。'),
  silent('未收取政府信息公开信息处理费。'),
  silent('行政事业性收费项目12项。'),
  silent('行政处罚案卷评查20件。'),
  silent('如收到政府信息公开申请1件，应在20个工作日内答复。'),
  silent('严格执行规章制度12项，无法定事由不予公开。'),
  silent('制定规范性文件管理办法1件。'),
  silent('以公开为常态、不公开为例外，办理政务服务办件3000件。'),
  silent('全县共收到政府信息公开申请156件。', '云溪县人民政府办公室'),
  silent('予以公开、部分公开、不予公开各3件。'),
  silent('除2件外均予以公开。'),
  silent('网上公开行政强制决定3件。'),
];
