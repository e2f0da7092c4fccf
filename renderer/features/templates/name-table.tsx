import { asWritten, nameScopeWords, templateNames } from '#shared/templates/template-names.ts';

/** 可用的名称: every name with its meaning and an example. */
export function NameTable() {
  return (
    <details className="panel template-names">
      <summary>可用的名称（{templateNames.length} 个）</summary>
      <p className="quiet">
        把要填的地方写成“&#123;&#123;单位名称&#125;&#125;”。“&#123;&#123;#失分项&#125;&#125;……&#123;&#123;/失分项&#125;&#125;”中间的内容每项重复一次，写在表格同一行里就重复这一行；
        “&#123;&#123;#决定&#125;&#125;……&#123;&#123;/决定&#125;&#125;”有内容才写，“&#123;&#123;^决定&#125;&#125;……&#123;&#123;/决定&#125;&#125;”没有内容才写。
      </p>
      <div className="template-names-scroll" role="group" aria-label="名称表" tabIndex={0}>
        <table aria-label="可用的名称">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">用在</th>
              <th scope="col">意思</th>
              <th scope="col">例</th>
            </tr>
          </thead>
          <tbody>
            {templateNames.map((one) => (
              <tr key={one.name}>
                <td className="template-name">{asWritten(one)}</td>
                <td>{nameScopeWords[one.scope]}</td>
                <td>{one.meaning}</td>
                <td>{one.example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
