import { createCache, StyleProvider } from '@ant-design/cssinjs';
import { HomeOutlined, PlusOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { sha256 } from '@noble/hashes/sha2.js';
import { Alert, App, Button, ConfigProvider, Dropdown, Input, Pagination, Segmented, Select, Tag } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { Dexie } from 'dexie';
import { createRoot } from 'react-dom/client';
import { createHashRouter, RouterProvider } from 'react-router';
import { z } from 'zod';
import { themes } from '#renderer/app/theme.ts';

const Stored = z.object({ key: z.string() });

/** The parts of the component library that the first page of the program is made of, each once or twice. */
const Parts = (props: { readonly rows: number }) => (
  <main>
    <h1>{`空页 ${String(props.rows)}`}</h1>
    <Select aria-label="批次" style={{ width: 200 }} options={[{ value: 'a', label: '批次' }]} value="a" />
    <Button icon={<PlusOutlined aria-hidden />}>新建</Button>
    <Button type="primary" icon={<HomeOutlined aria-hidden />}>
      首页
    </Button>
    <Input type="search" aria-label="查找" prefix={<SearchOutlined aria-hidden />} />
    <Dropdown menu={{ items: [{ key: 'a', label: '姓名' }] }}>
      <Button type="text" icon={<UserOutlined aria-hidden />}>
        姓名
      </Button>
    </Dropdown>
    <Alert type="warning" showIcon title="还没有备份" action={<Button>备份</Button>} />
    <Alert type="info" showIcon title="知道了" />
    <Segmented options={['按乡镇', '按小组']} />
    <Tag color="success">合格</Tag>
    <Pagination size="small" total={100} showSizeChanger={false} />
  </main>
);

/** A page with the libraries of the program and none of its data: a router, the parts that the first page is made of, and an index that is opened. */
export async function drawEmptyPage(): Promise<void> {
  const db = new Dexie('empty-page');
  db.version(1).stores({ rows: 'key' });
  await db.table('rows').put(Stored.parse({ key: String(sha256(new Uint8Array(1)).length) }));
  const rows = await db.table('rows').count();
  const router = createHashRouter([{ path: '*', element: <Parts rows={rows} /> }]);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StyleProvider cache={createCache()}>
      <ConfigProvider locale={zhCN} theme={themes.light}>
        <App>
          <RouterProvider router={router} />
        </App>
      </ConfigProvider>
    </StyleProvider>,
  );
}
