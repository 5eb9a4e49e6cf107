"""What schema.org says of the words that pages use: types, properties and members, and how JSON-LD reads them.

Source: schema.org 30.0 of 19 March 2026, ``data/releases/30.0/schemaorg-current-https.jsonld`` and
``schemaorgcontext.jsonld`` of https://github.com/schemaorg/schemaorg (CC BY-SA 3.0). The page ``https://schema.org/TERM``
says of a term what its line says here, but for types that no page of ours uses. A word that is missing here is to be
looked up there, and written down.
"""

from __future__ import annotations

_TYPES = """
Action < Thing
AdministrativeArea < Place
Article < CreativeWork
Audience < Intangible
BreadcrumbList < ItemList
CollectionPage < WebPage
ContactPage < WebPage
ContactPoint < StructuredValue
CreativeWork < Thing
DataDownload < MediaObject
Dataset < CreativeWork
DefinedTerm < Intangible
EntryPoint < Intangible
Enumeration < Intangible
Event < Thing
EventAttendanceModeEnumeration < Enumeration
EventStatusType < StatusEnumeration
GeoCoordinates < StructuredValue
GovernmentOrganization < Organization
GovernmentService < Service
ImageObject < MediaObject
Intangible < Thing
ItemAvailability < Enumeration
ItemList < Intangible
Legislation < CreativeWork
ListItem < Intangible
MediaObject < CreativeWork
MonetaryAmount < StructuredValue
NewsArticle < Article
Offer < Intangible
Organization < Thing
Place < Thing
PostalAddress < ContactPoint
PriceSpecification < StructuredValue
Project < Organization
PropertyValue < StructuredValue
QuantitativeValue < StructuredValue
RealEstateListing < WebPage
SearchAction < Action
SearchResultsPage < WebPage
Service < Intangible
StatusEnumeration < Enumeration
StructuredValue < Intangible
Thing
UnitPriceSpecification < PriceSpecification
VirtualLocation < Intangible
WebPage < CreativeWork
WebSite < CreativeWork
"""
"""Each type, and those that it is one of."""

_PROPERTIES = """
about | CreativeWork DefinedTerm Event | Thing
additionalProperty | Offer Place QuantitativeValue | PropertyValue
address | GeoCoordinates Organization Place | PostalAddress Text
alternateName | Thing | Text
areaServed | ContactPoint Offer Organization Service | AdministrativeArea Place Text
audience | CreativeWork Event Service | Audience
audienceType | Audience | Text
author | CreativeWork | Organization
availability | Offer | ItemAvailability
availabilityStarts | Offer | Date DateTime
availableLanguage | ContactPoint | Text
billingDuration | UnitPriceSpecification | Duration Number QuantitativeValue
breadcrumb | WebPage | BreadcrumbList Text
businessFunction | Offer | BusinessFunction
caption | ImageObject | MediaObject Text
citation | CreativeWork | CreativeWork Text
contactPoint | Organization | ContactPoint
contactType | ContactPoint | Text
containedInPlace | Place | Place
containsPlace | Place | Place
contentUrl | MediaObject | URL
creativeWorkStatus | CreativeWork | DefinedTerm Text
creator | CreativeWork | Organization
creditText | CreativeWork | Text
currency | MonetaryAmount | Text
dateModified | CreativeWork | Date DateTime
datePublished | CreativeWork | Date DateTime
description | Thing | Text
disambiguatingDescription | Thing | Text
distribution | Dataset | DataDownload
email | ContactPoint Organization | Text
encodingFormat | CreativeWork MediaObject | Text URL
endDate | Event | Date DateTime
eventAttendanceMode | Event | EventAttendanceModeEnumeration
eventStatus | Event | EventStatusType
funder | CreativeWork Event Organization | Organization
geo | Place | GeoCoordinates
hasPart | CreativeWork | CreativeWork
headline | CreativeWork | Text
image | Thing | ImageObject URL
inLanguage | CreativeWork Event | Text
isAccessibleForFree | CreativeWork Event Place | Boolean
isBasedOn | CreativeWork | CreativeWork URL
isPartOf | CreativeWork | CreativeWork URL
item | ListItem | Thing
itemListElement | ItemList | ListItem Text Thing
keywords | CreativeWork Event Organization Place | DefinedTerm Text URL
latitude | GeoCoordinates Place | Number Text
legislationDate | Legislation | Date
legislationIdentifier | Legislation | Text URL
legislationPassedBy | Legislation | Organization
license | CreativeWork | CreativeWork URL
location | Action Event Organization | Place PostalAddress Text VirtualLocation
logo | Organization Place Service | ImageObject URL
longitude | GeoCoordinates Place | Number Text
mainEntity | CreativeWork | Thing
maxPrice | PriceSpecification | Number
maxValue | MonetaryAmount PropertyValue QuantitativeValue | Number
mentions | CreativeWork | Thing
minPrice | PriceSpecification | Number
minValue | MonetaryAmount PropertyValue QuantitativeValue | Number
name | Thing | Text
offeredBy | Offer | Organization
offers | CreativeWork Event Service | Offer
organizer | Event | Organization
photo | Place | ImageObject
position | CreativeWork ListItem | Integer Text
potentialAction | Thing | Action
price | Offer PriceSpecification | Number Text
priceCurrency | Offer PriceSpecification | Text
priceSpecification | Offer | PriceSpecification
propertyID | PropertyValue | Text URL
provider | Action CreativeWork Service | Organization
publisher | CreativeWork | Organization
recordedIn | Event | CreativeWork
serviceType | Service | Text
spatialCoverage | CreativeWork | Place
startDate | Event | Date DateTime
streetAddress | PostalAddress | Text
target | Action | EntryPoint URL
telephone | ContactPoint Organization Place | Text
temporalCoverage | CreativeWork | DateTime Text URL
unitCode | PropertyValue QuantitativeValue UnitPriceSpecification | Text URL
unitText | PropertyValue QuantitativeValue UnitPriceSpecification | Text
url | Thing | URL
urlTemplate | EntryPoint | Text
value | MonetaryAmount PropertyValue QuantitativeValue | Boolean Number StructuredValue Text
valueReference | PropertyValue QuantitativeValue | \
DefinedTerm Enumeration PropertyValue QuantitativeValue StructuredValue Text
"""
"""Each property, the types that have it, and what it may be."""

_MEMBERS = """
EventCancelled : EventStatusType
EventPostponed : EventStatusType
EventScheduled : EventStatusType
InStock : ItemAvailability
LimitedAvailability : ItemAvailability
MixedEventAttendanceMode : EventAttendanceModeEnumeration
OfflineEventAttendanceMode : EventAttendanceModeEnumeration
OnlineEventAttendanceMode : EventAttendanceModeEnumeration
"""
"""Each member of an enumeration, and that."""

_READ_AS = """
availabilityStarts Date
contentUrl @id
dateModified Date
datePublished Date
endDate Date
image @id
isBasedOn @id
isPartOf @id
legislationDate Date
license @id
logo @id
startDate Date
target @id
url @id
"""
"""The properties whose texts JSON-LD reads as addresses or dates."""

DATA_TYPES = frozenset({"Text", "URL", "Date", "DateTime", "Number", "Boolean", "Integer", "Duration"})
"""What is no thing but a value."""


def _lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


PARENTS = {each: set(above.split()) for each, _, above in (line.partition(" < ") for line in _lines(_TYPES))}
DOMAINS = {name: set(domains.split()) for name, domains, _ in (line.split(" | ") for line in _lines(_PROPERTIES))}
RANGES = {name: set(ranges.split()) for name, _, ranges in (line.split(" | ") for line in _lines(_PROPERTIES))}
MEMBERS = {name: set(of.split()) for name, of in (line.split(" : ") for line in _lines(_MEMBERS))}

ANNOTATIONS = {"query-input": "SearchAction"}
"""What an action needs before it can be done, by the type that has it: https://schema.org/docs/actions.html#part-4."""

VOCABULARY = "https://schema.org/"
BUSINESS_FUNCTIONS = "http://purl.org/goodrelations/v1#"
"""Where the members of ``BusinessFunction`` stand: https://schema.org/BusinessFunction."""

CONTEXT = {"@vocab": VOCABULARY} | {
    name: {"@id": f"{VOCABULARY}{name}", "@type": kind if kind == "@id" else f"{VOCABULARY}{kind}"}
    for name, kind in (line.split() for line in _lines(_READ_AS))
}
"""The context of schema.org as far as pages use it, so that nothing has to be fetched."""


def kinds_of(name: str) -> set[str]:
    """Return a type and all that it is one of. Raises ``KeyError`` for a type that is not in the table."""
    found = {name}
    for above in PARENTS[name]:
        found |= kinds_of(above)
    return found
