"""The drawn signs of industries: which there are, and the icon that draws each.

Owns the choice only. The icons are Material Design Icons, which come with the theme.
"""

from __future__ import annotations

from enum import StrEnum


class IndustryIcon(StrEnum):
    """A drawn sign that stands beside the name of an industry."""

    MACHINERY = "machinery"
    ELECTRONICS = "electronics"
    DIGITAL = "digital"
    VEHICLES = "vehicles"
    AVIATION = "aviation"
    MEDICINE = "medicine"
    FOOD = "food"
    FARMING = "farming"
    LOGISTICS = "logistics"
    TRADE = "trade"
    MATERIALS = "materials"
    CHEMICALS = "chemicals"
    BUILDING = "building"
    ENERGY = "energy"
    ENVIRONMENT = "environment"
    TEXTILES = "textiles"
    TOURISM = "tourism"
    SCIENCE = "science"
    FINANCE = "finance"
    FACTORY = "factory"


ICON_ZH = {
    "machinery": "机械装备",
    "electronics": "电子信息",
    "digital": "数字经济",
    "vehicles": "汽车",
    "aviation": "航空",
    "medicine": "生物医药",
    "food": "食品",
    "farming": "农业",
    "logistics": "物流",
    "trade": "商贸",
    "materials": "新材料",
    "chemicals": "化工",
    "building": "建材",
    "energy": "能源",
    "environment": "节能环保",
    "textiles": "纺织服装",
    "tourism": "文旅",
    "science": "科创",
    "finance": "金融",
    "factory": "其他工业",
}

DRAWN = {
    "machinery": "robot-industrial-outline",
    "electronics": "chip",
    "digital": "server-network",
    "vehicles": "car-electric-outline",
    "aviation": "airplane",
    "medicine": "flask-outline",
    "food": "bowl-mix-outline",
    "farming": "sprout-outline",
    "logistics": "truck-outline",
    "trade": "store-outline",
    "materials": "layers-outline",
    "chemicals": "molecule",
    "building": "wall",
    "energy": "lightning-bolt-outline",
    "environment": "recycle",
    "textiles": "tshirt-crew-outline",
    "tourism": "image-filter-hdr-outline",
    "science": "atom",
    "finance": "bank-outline",
    "factory": "factory",
}
"""The icon of each sign, by its name in the folder ``material``."""


def drawn(icon: IndustryIcon | None) -> str:
    """Return the icon of an industry, of any industry where none is chosen."""
    return f"material/{DRAWN[icon or IndustryIcon.FACTORY]}"
