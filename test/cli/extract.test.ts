// `extract`: the values as JSON and as CSV.
import { describe, expect, it } from 'vitest';
import { fakeService, folderWith, runCli } from './support.ts';

const title = '青石县2023年政府信息公开工作年度报告\n';

describe('extract', () => {
  it('gives the published JSON', async () => {
    const folder = folderWith({ 'a.txt': title });
    const { status, output } = await runCli(['extract', 'a.txt'], { folder });
    expect(status).toBe(0);
    const { report, sections, values } = fakeService.extract(fakeService.analyze('', {}));
    expect(JSON.parse(output)).toEqual({ version: 1, files: [{ path: 'a.txt', report, sections, values }] });
  });

  it('gives CSV that Excel opens, one line a figure, and no formula', async () => {
    const folder = folderWith({ '甲,乙.txt': title });
    const { output } = await runCli(['extract', '--format', 'csv', '甲,乙.txt'], { folder });
    expect(output).toBe(
      [
        '\ufeffpath,unit,year,table,row,column,value,raw,line',
        '"甲,乙.txt",青石县,2023,activeDisclosure,fees,amount,12.5,12.5,3',
        '"甲,乙.txt",青石县,2023,activeDisclosure,regulations,issued,,,',
        '"甲,乙.txt",青石县,2023,activeDisclosure,regulations,repealed,,\'=1+1,4',
        '"甲,乙.txt",青石县,2023,activeDisclosure,regulations,inForce,,-,4',
        '"甲,乙.txt",青石县,2023,requests,newlyReceived,total,1036,+1036,5',
        '"甲,乙.txt",青石县,2023,requests,newlyReceived,business,,"a""b,c",5',
        '',
      ].join('\r\n'),
    );
  });

  it('is whole JSON and status 2 where a file can’t be read', async () => {
    const { status, output, errors } = await runCli(['extract', 'missing.txt'], { folder: folderWith({}) });
    expect(status).toBe(2);
    expect(errors).toBe('missing.txt 不存在\n');
    expect(JSON.parse(output)).toEqual({ version: 1, files: [] });
  });
});
