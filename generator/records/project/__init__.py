"""Investment projects, from an opportunity to full capacity."""

from generator.records.kind import Example, Kind
from generator.records.project import questions, rules
from generator.records.project.record import ProjectEntry
from generator.values.urls import BOARD, FURTHER, OPPORTUNITIES, SIGNED

KIND = Kind(
    plural="projects",
    entry=ProjectEntry,
    at_root=True,
    is_many=True,
    rules=(rules.find,),
    ages=True,
    groups=questions.groups,
    reserved=frozenset({OPPORTUNITIES.kind, SIGNED.kind, BOARD.kind, FURTHER}).__contains__,
    example=Example(needs=("industry",), in_list=True),
)
