"""Tables with everything that disturbs: what is taken, what is said of which cell, and what is written where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from generator.cli.starter import write_site
from generator.cli.starter.manner import Manner
from generator.editing.tables.mapping import TableMapping, mapping_file, read_mapping, written_mapping
from generator.editing.tables.matching import MatchedBy
from generator.messages.issues import Fault, Refusal
from generator.values.language import Text
from generator.values.stage import Stage
from generator.values.writing import write_whole
from tests.conftest import read_files
from tests.editing.tables.importing import bring, entries, new_site, saved, table_of
from tests.small_site import AS_OF

if TYPE_CHECKING:
    from pathlib import Path

    from generator.records.project.record import ProjectEntry

HEADS = ("项目名称", "所属行业", "项目阶段", "建设内容", "总投资（亿元）", "计划开工")
GOOD = ("电机项目", "机械制造", "在建", "生产电机。", 3.6, "2026年3月")


def taken(root: Path, *rows: tuple[object, ...], heads: tuple[str, ...] = HEADS) -> dict[str, ProjectEntry]:
    """Import some rows, demand that nothing is an error, write them, and return all projects."""
    done = bring(root, table_of(root, [heads, *rows]))
    assert done.errors == []
    done.write()
    return entries(root)  # type: ignore[return-value]


def test_a_row_becomes_a_record(tmp_path: Path) -> None:
    entry = taken(new_site(tmp_path / "s"), GOOD)["dian-ji-xiang-mu"]
    assert (entry.name["zh"], entry.industry, entry.stage) == ("电机项目", "machinery", Stage.CONSTRUCTION)
    assert entry.investment is not None
    assert entry.planned_start is not None
    assert (entry.investment.text("en"), entry.planned_start.iso()) == ("RMB 360 million", "2026-03")


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2026-03-15", "2026-03-15"),
        (46096, "2026-03-15"),
        ("46096", "2026-03-15"),
        ("2026.3", "2026-03"),
        (2026.12, "2026-12"),
        ("202603", "2026-03"),
        ("20260315", "2026-03-15"),
        ("2026/3/15", "2026-03-15"),
        ("2026年3月份", "2026-03"),
        ("２０２６．３", "2026-03"),
        ("４６０９６", "2026-03-15"),
        ("2026.1", "2026-01"),
        (2026, "2026"),
    ],
)
def test_a_day_is_read_however_it_was_typed(tmp_path: Path, typed: object, iso: str) -> None:
    entry = taken(new_site(tmp_path / "s"), (*GOOD[:-1], typed))["dian-ji-xiang-mu"]
    assert entry.planned_start is not None
    assert entry.planned_start.iso() == iso


@pytest.mark.parametrize(
    ("column", "typed", "code"),
    [
        (4, "#N/A", "U220"),
        (4, "=1+1", "U221"),
        (0, None, "U222"),
        (4, "好多", "Q103"),
        (5, "2026-02-30", "Q133"),
        (5, 2026.1, "Q131"),
        (2, "做了一半", "R106"),
        (1, "机械制造业", "K114"),
        (1, "航空航天", "K112"),
        (3, None, "R101"),
    ],
)
def test_what_is_wrong_is_said_of_its_cell(tmp_path: Path, column: int, typed: object, code: str) -> None:
    root = new_site(tmp_path / "s")
    files = read_files(root)
    row = [*GOOD]
    row[column] = typed
    done = bring(root, table_of(root, [HEADS, ("冷库项目", *GOOD[1:]), tuple(row)]))
    cell = "A3" if typed is None and column else f"{'ABCDEF'[column]}3" if typed is not None else "B3"
    assert (f"台账!{cell}", code) in done.errors
    assert all(ref.endswith("3") for ref, _ in done.errors)
    (root / "table.xlsx").unlink()
    assert read_files(root) == files


@pytest.mark.parametrize("column", range(4))
def test_a_cell_that_cannot_be_read_has_one_message(tmp_path: Path, column: int) -> None:
    row = [*GOOD]
    row[column] = "#REF!"
    done = bring(new_site(tmp_path / "s"), table_of(tmp_path, [HEADS, tuple(row)]))
    assert done.errors == [(f"台账!{'ABCD'[column]}2", "U220")]


def test_a_name_that_is_merged_over_two_rows_is_said_of_the_second(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    workbook = Workbook()
    workbook.remove(workbook["Sheet"])
    sheet = workbook.create_sheet("台账")
    for row in (HEADS, GOOD, (None, *GOOD[1:])):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    assert bring(root, saved(root, workbook)).errors == [("台账!A3", "U224")]


def test_an_id_of_the_site_makes_a_column_one_of_ids(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    taken(root, ("motors", *GOOD), heads=("编号", *HEADS))
    rows = [("motors", "电机新项目", *GOOD[1:]), *((f"第 {each} 号", f"{each}项目", *GOOD[1:]) for each in "甲乙丙")]
    done = bring(root, table_of(root, [("编号", *HEADS), *rows]))
    assert [each.key for each in done.plan.changed] == ["motors"]
    assert {code for _, code in done.errors} == {"R110"}


def test_one_row_can_have_several_problems_and_all_are_said_at_once(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    done = bring(root, table_of(root, [HEADS, ("电机项目", "航空航天", "做了一半", "生产电机。", "好多", "三月")]))
    assert {code for _, code in done.errors} == {"K112", "R106", "Q103", "Q131"}


def test_a_month_of_a_csv_file_that_may_have_lost_a_nought_is_asked_for(tmp_path: Path) -> None:
    rows = "".join(f"{name}项目,机械制造,在建,建厂。,{month}\n" for name, month in (("甲", "2026.1"), ("乙", "2026.2")))
    done = bring(new_site(tmp_path / "s"), f"项目名称,所属行业,项目阶段,建设内容,计划开工\n{rows}")
    assert done.errors == [("E2", "Q131")]
    assert "2026.1 分不清是1月还是10月" in done.text()


@pytest.mark.parametrize("typed", ["示例产业园", "示例 产业园", "示例产业园；", "example park", "Ｅxample Park"])
def test_a_record_is_found_by_its_name_whatever_signs_stand_around(tmp_path: Path, typed: str) -> None:
    assert taken(new_site(tmp_path / "s"), (*GOOD, typed), heads=(*HEADS, "所在园区"))["dian-ji-xiang-mu"].park


def test_two_rows_of_one_name_and_a_name_of_two_records_are_said(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    again = bring(root, table_of(root, [HEADS, GOOD, ("电机 项目", *GOOD[1:])]))
    assert again.errors == [("台账!A3", "U224")]
    taken(root, ("a-one", *GOOD), ("a-two", *GOOD), heads=("编号", *HEADS))
    assert bring(root, table_of(root, [HEADS, GOOD])).errors == [("台账!A2", "K111")]


def test_lists_in_cells_go_together(tmp_path: Path) -> None:
    heads = (*HEADS, "投资主体", "投资主体（英文）", "投资方来源地")
    root = new_site(tmp_path / "s")
    entry = taken(root, (*GOOD, "甲公司；乙公司", "Firm A\nFirm B", "示例市\n\n"), heads=heads)["dian-ji-xiang-mu"]
    assert [(each.name, each.origin) for each in entry.parties] == [
        (Text({"zh": "甲公司", "en": "Firm A"}), Text({"zh": "示例市"})),
        (Text({"zh": "乙公司", "en": "Firm B"}), None),
    ]
    fewer = bring(root, table_of(root, [heads, (*GOOD, "甲公司；乙公司", "Firm A", None)]))
    assert fewer.errors == [("台账!H2", "U225")]


def test_an_existing_record_changes_in_the_fields_of_the_table_alone(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    taken(root, GOOD)
    path = root / "projects.yaml"
    old, new = "  industry: machinery\n", "  # 待核\n  industry:   'machinery'  # 甲\n"
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode(), 1))
    before = path.read_text(encoding="utf-8")
    heads = ("项目名称", "总投资（万元）", "用地面积（亩）", "项目名称（英文）")
    done = bring(root, table_of(root, [heads, ("电机项目", 38000, 70, "Motors")]))
    assert [[change.path for change in each.changes] for each in done.plan.changed] == [
        [("name", "en"), ("investment",), ("land",)]
    ]
    done.write()
    after = path.read_text(encoding="utf-8")
    gone = [line for line in before.splitlines() if line not in after.splitlines()]
    come = [line.strip() for line in after.splitlines() if line not in before.splitlines()]
    assert [line.strip() for line in gone] == ["investment: 3.6亿元"]
    assert sorted(come) == ["en: Motors", "investment: 38000万元", "land: 70亩"]
    assert not bring(root, table_of(root, [("项目名称", "总投资（亿元）"), ("电机项目", 3.8)])).plan.files


def test_a_list_of_which_a_cell_tells_a_part_loses_nothing(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    heads = (*HEADS, "投资主体", "参与方角色")
    taken(root, (*GOOD, "甲公司；乙区招商局", "投资方；招商方"), heads=heads)
    one = bring(root, table_of(root, [("项目名称", "投资主体"), ("电机项目", "甲公司")]))
    assert not one.plan.files
    entry = taken(root, ("电机项目", "丙公司"), heads=("项目名称", "投资主体"))["dian-ji-xiang-mu"]
    assert [(each.name and each.name["zh"], each.role.value) for each in entry.parties] == [
        ("甲公司", "investor"),
        ("乙区招商局", "host"),
        ("丙公司", "investor"),
    ]
    renamed = ("电机项目", "甲集团\n乙区招商局\n丙公司")
    entry = taken(root, renamed, heads=("项目名称", "投资主体"))["dian-ji-xiang-mu"]
    assert [each.name and each.name["zh"] for each in entry.parties] == ["甲集团", "乙区招商局", "丙公司"]


def test_a_list_with_hidden_rows_loses_nothing(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    taken(root, (*GOOD, "甲公司；乙公司"), heads=(*HEADS, "投资主体"))
    workbook = Workbook()
    workbook.remove(workbook["Sheet"])
    main, parties = workbook.create_sheet("项目"), workbook.create_sheet("参与方")
    main.append(("编号", *HEADS))
    main.append(("dian-ji-xiang-mu", *GOOD))
    for row in (("项目编号", "名称"), ("dian-ji-xiang-mu", "甲公司"), ("dian-ji-xiang-mu", "乙公司")):
        parties.append(row)
    parties.row_dimensions[3].hidden = True
    done = bring(root, saved(root, workbook))
    assert not done.plan.files
    assert "    第 3 行：隐藏" in done.text()
    parties.row_dimensions[3].hidden = False
    parties.delete_rows(3)
    bring(root, saved(root, workbook)).write()
    entry: ProjectEntry = entries(root)["dian-ji-xiang-mu"]  # type: ignore[assignment]
    assert [each.name and each.name["zh"] for each in entry.parties] == ["甲公司"]


def test_a_record_in_a_file_of_its_own_with_windows_line_ends_keeps_them(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    path = root / "projects" / "pumps.yaml"
    path.parent.mkdir(exist_ok=True)
    text = "\ufeff# 泵\nid: pumps\nname: {zh: 水泵项目}\nindustry: machinery\nstage: 招商项目\nsummary: {zh: 造泵。}\n"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    taken(root, ("水泵项目", "Pumps", 3.6), heads=("项目名称", "英文名称", "总投资（亿元）"))
    want = text.replace("水泵项目}", "水泵项目, en: Pumps}") + "investment: 3.6亿元\n"
    assert path.read_bytes().decode() == want.replace("\n", "\r\n")


def test_empty_cells_and_dashes_change_nothing_and_what_is_not_known_yet_is_said(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    taken(root, GOOD)
    done = bring(root, table_of(root, [HEADS, ("电机项目", None, "/", "", "—", "待定")]))
    assert not done.plan.files
    assert [cell.ref for each in done.plan.records for cell in each.row.open_cells] == ["台账!F2"]
    assert "没有填写、按空格处理：F2" in done.text()


def test_a_site_with_chinese_keys_keeps_them(tmp_path: Path) -> None:
    root = tmp_path / "s"
    write_site(root, AS_OF, manner=Manner(in_chinese=True))
    taken(root, (*GOOD, "甲公司"), heads=(*HEADS, "投资主体"))
    taken(root, ("电机项目", 5), heads=("项目名称", "建筑面积（万㎡）"))
    text = (root / "projects.yaml").read_text(encoding="utf-8")
    mine = text[text.index("- 编号: dian-ji-xiang-mu") :]
    assert "建筑面积: 5万平方米" in mine
    assert "阶段: 已开工已复工" in mine
    assert not re.search(r"^\s+[a-z_]+:", mine, re.MULTILINE)


@pytest.mark.parametrize("rows", [1, 3])
def test_new_records_go_where_the_kind_is_kept(tmp_path: Path, rows: int) -> None:
    root = new_site(tmp_path / "s")
    done = bring(root, table_of(root, [HEADS, *((f"{name}项目", *GOOD[1:]) for name in "甲乙丙"[:rows])]))
    assert [path.relative_to(root).as_posix() for path in done.plan.files] == ["projects.yaml"]
    parks = ("园区名称", "所在区", "主导产业", "简介", "规划面积（公顷）")
    done = bring(root, table_of(root, [parks, ("新园", "示例区", "机械制造、现代物流", "新。", 12)], "园区"), "park")
    assert done.errors == []
    assert [path.relative_to(root).as_posix() for path in done.plan.files] == ["content/parks/xin-yuan.yaml"]


def test_one_sheet_of_several_is_asked_for(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    workbook = Workbook()
    workbook.remove(workbook["Sheet"])
    for name in ("2025", "2026"):
        for row in (HEADS, (f"{name}项目", *GOOD[1:])):
            (workbook[name] if name in workbook.sheetnames else workbook.create_sheet(name)).append(row)
    table = saved(root, workbook)
    with pytest.raises(Fault) as fault:
        bring(root, table)
    assert (fault.value.code, fault.value.facts["sheets"]) == ("U219", "2025, 2026")
    with pytest.raises(Fault) as fault:
        bring(root, table, sheet="2024")
    assert fault.value.code == "U218"
    assert [each.name for each in bring(root, table, sheet="2026").plan.records] == ["2026项目"]
    with pytest.raises(Fault) as fault:
        bring(root, table_of(root, [("甲", "乙"), (1, 2)]))
    assert fault.value.code == "U217"


def test_a_column_is_guessed_by_its_cells_and_an_unknown_one_is_told(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    heads = ("项目名称", "类别", "进度", "建设内容及规模", "投资规模（亿元）", "已完成投资（亿元）", "联系电话")
    rows = [(f"{name}项目", "机械制造", "在建", "建厂。", 3.6, 1.2, "略") for name in "甲乙丙"]
    done = bring(root, table_of(root, [heads, *rows]))
    assert done.columns == {
        "A": "name.zh", "B": "industry", "C": "stage", "D": "summary.zh", "E": "investment", "F": "", "G": "",
    }  # fmt: skip
    by = [each.by for each in done.plan.columns]
    assert by == [MatchedBy.NAME, *[MatchedBy.CONTENT] * 4, *[MatchedBy.UNKNOWN] * 2]
    assert "没有导入，不认识这一列" in done.text()


def test_what_bureaus_call_columns_is_near_to_a_field(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    heads = ("项目", "所属行业", "阶段", "建设规模及内容")
    done = bring(root, table_of(root, [heads, (*GOOD[:4],), ("冷库项目", *GOOD[1:4])]))
    assert (done.errors, done.columns["A"], done.columns["D"]) == ([], "name.zh", "summary.zh")


def test_a_policy_that_holds_for_long_has_no_last_day(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    heads = ("政策名称", "发布机构", "级别", "政策简介", "发布日期", "有效期至")
    rows = [("若干措施", "示例区人民政府", "区级", "补贴。", "2026.3.1", "长期")]
    done = bring(root, table_of(root, [heads, *rows]), "policy")
    assert "valid_to" not in done.plan.records[0].row.value
    assert (done.columns["B"], [code for _, code in done.errors if code != "R101"]) == ("issuer.zh", [])


def test_columns_that_are_not_sure_make_a_mapping_to_edit(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    heads = (*HEADS, "投资总额（亿元）", "责任领导")
    plan = bring(root, table_of(root, [heads, (*GOOD, 3.8, "某领导")])).plan
    assert [each.letters for each in plan.unsure] == ["E", "G"]
    text = written_mapping("project", plan.columns, "", TableMapping())
    assert '  - {heading: "投资总额（亿元）", field: "?"}  # ? investment' in text.splitlines()
    path = mapping_file(root, "project")
    text = text.replace('"总投资（亿元）", field: "?"', '"总投资（亿元）", field: 总投资')
    text = text.replace('"责任领导", field: skip', '"责任领导", field: 内部.责任领导')
    write_whole({path: text + "words: {stage: {动工了: 在建}}\nalways: {as_of: 2026-11, 来源.名称: 台账}\n"})
    row = ("电机项目", "机械制造", "动工了", "建厂。", 3.6, 2026, 3.8, "某领导")
    again = bring(root, table_of(root, [heads, row]), mapping=read_mapping(path, path.name))
    assert (again.errors, again.plan.unsure) == ([], [])
    again.write()
    entry = entries(root)["dian-ji-xiang-mu"]
    assert entry.internal == {"责任领导": "某领导"}
    assert entry.true_on is not None
    assert entry.source is not None
    assert (entry.true_on.iso(), entry.source.name["zh"]) == ("2026-11", "台账")


def test_a_mapping_learns_new_columns_and_keeps_all_else(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    taken(root, GOOD)
    path = root / "m.yaml"
    kept = '# 我们的表\ncolumns:\n  - {heading: "项目名称", field: name.zh}  # 名称\n'
    path.write_text(kept, encoding="utf-8")
    known = read_mapping(path, path.name)
    plan = bring(root, table_of(root, [("项目名称", "备注"), ("电机项目", "x")]), mapping=known).plan
    assert written_mapping("project", plan.columns, kept, known) == kept + "  - heading: 备注\n    field: skip\n"


def test_columns_that_are_called_alike_are_told_apart_by_their_order(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    heads = (*HEADS, "总投资（亿元）")
    table = table_of(root, [heads, (*GOOD, 1.2)])
    first = written_mapping("project", bring(root, table).plan.columns, "", TableMapping())
    path = root / "m.yaml"
    path.write_text(first.replace('field: "?"', "field: 内部.原计划", 1), encoding="utf-8", newline="\r\n")
    known = read_mapping(path, path.name)
    plan = bring(root, table, mapping=known).plan
    assert [(each.letters, each.target and each.target.written) for each in plan.columns if each.number in {5, 7}] == [
        ("E", "internal.原计划"),
        ("G", "investment"),
    ]
    text = written_mapping("project", plan.columns, path.read_bytes().decode(), known)
    assert text == path.read_bytes().decode().replace('"?"', '"investment"')


def test_what_a_mapping_says_goes_before_what_is_called_so(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    table = table_of(root, [(*HEADS, "投资总额（亿元）"), (*GOOD, 1.2)])
    known = TableMapping.model_validate({"columns": [{"heading": "投资总额（亿元）", "field": "investment"}]})
    done = bring(root, table, mapping=known)
    assert (done.errors, done.columns["E"], done.columns["G"]) == ([], "", "investment")
    assert "E  总投资（亿元）：没有导入，不认识这一列（可能是 investment 总投资）" in done.text()


def test_what_every_record_has_reaches_into_lists(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    always = TableMapping.model_validate({"always": {"parties.role": "合作方"}})
    two = bring(root, table_of(root, [(*HEADS, "投资主体"), (*GOOD, "甲公司；乙公司")]), mapping=always)
    assert two.plan.records[0].row.value["parties"] == [
        {"name": {"zh": "甲公司"}, "role": "合作方"},
        {"name": {"zh": "乙公司"}, "role": "合作方"},
    ]
    named = TableMapping.model_validate({"always": {"投资方·名称": "甲公司"}})
    none = bring(root, table_of(root, [HEADS, GOOD]), mapping=named)
    assert none.plan.records[0].row.value["parties"] == [{"name": {"zh": "甲公司"}}]


def test_a_mapping_to_no_field_is_said(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    path = root / "m.yaml"
    path.write_text("columns:\n  - {heading: 项目名称, field: 名子}\n", encoding="utf-8")
    with pytest.raises(Fault) as fault:
        bring(root, table_of(root, [HEADS, GOOD]), mapping=read_mapping(path, path.name), mapping_name="m.yaml")
    assert (fault.value.code, fault.value.facts["field"]) == ("U227", "名子")
    words = TableMapping.model_validate({"words": {"阶级": {"动工": "在建"}}})
    with pytest.raises(Fault) as fault:
        bring(root, table_of(root, [HEADS, GOOD]), mapping=words)
    assert (fault.value.code, fault.value.facts["heading"]) == ("U227", "words")
    path.write_text("- 项目名称\n", encoding="utf-8")
    with pytest.raises(Refusal) as refusal:
        read_mapping(path, "m.yaml")
    assert [issue.code for issue in refusal.value.issues] == ["U261"]
    path.write_text("columns:\n  - {heading: 项目名称}\n", encoding="utf-8")
    with pytest.raises(Refusal):
        read_mapping(path, path.name)


def test_an_anonymous_row_of_a_list_is_said(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    workbook = Workbook()
    workbook.remove(workbook["Sheet"])
    main, parties = workbook.create_sheet("项目"), workbook.create_sheet("参与方")
    main.append(("编号", *HEADS))
    main.append(("motors", *GOOD))
    parties.append(("项目编号", "名称", "角色"))
    parties.append(("motors", "甲公司", "合作方"))
    parties.append(("pumps", "乙公司", "投资方"))
    done = bring(root, saved(root, workbook))
    assert done.errors == [("参与方!A3", "U223")]
    assert done.plan.records[0].row.value["parties"] == [{"name": {"zh": "甲公司"}, "role": "partner"}]


def test_a_record_that_cannot_be_changed_alone_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.editing.tables import filing
    from generator.editing.writing import Unchangeable

    def refuse(*_: object) -> str:
        raise Unchangeable("investment")

    root = new_site(tmp_path / "s")
    taken(root, GOOD)
    monkeypatch.setattr(filing, "changed", refuse)
    done = bring(root, table_of(root, [HEADS, (*GOOD[:4], 5, None)]))
    assert (done.errors, done.plan.files) == ([("台账!A2", "U228")], {})


def test_a_value_that_every_record_has_is_named_where_it_is_wrong(tmp_path: Path) -> None:
    root = new_site(tmp_path / "s")
    always = TableMapping.model_validate({"always": {"投资口径": "估的"}})
    done = bring(root, table_of(root, [HEADS, GOOD]), mapping=always)
    assert "words: {investment_basis: {估的: …}}" in done.text()
    missing = bring(root, table_of(root, [HEADS, (*GOOD[:3], None, *GOOD[4:])]))
    assert "[R101] 简介: " in missing.text()
