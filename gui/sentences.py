"""What the values of a project are called in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject, Qt

from annotations.candidates.correspondence import shipped_schema
from annotations.changes import JournalStep
from annotations.model import ArticleSummary, Item, ItemState, ReviewState
from annotations.schema import Attribute, Schema
from gui import naming
from gui.language import current_language, in_language


class Sentences(QObject):
    """Texts with a number in them: only from ``self.tr`` are their plurals taken over."""

    def accepted_at_once(self, count: int) -> str:
        return self.tr("%n candidate(s) accepted", "", count)

    def rejected_at_once(self, count: int) -> str:
        return self.tr("%n item(s) rejected", "", count)

    def still_open(self, count: int) -> str:
        return self.tr("%n open", "", count)

    def new_and_open(self, count: int) -> str:
        return self.tr("new, %n open", "", count)


_COUNTED = Sentences()


def state_name(state: ItemState) -> str:
    """Return the state of an item in one word."""
    translate = QCoreApplication.translate
    return {
        ItemState.OPEN: translate("Sentences", "open"),
        ItemState.ACCEPTED: translate("Sentences", "accepted"),
        ItemState.CORRECTED: translate("Sentences", "corrected"),
        ItemState.REJECTED: translate("Sentences", "rejected"),
        ItemState.ADDED: translate("Sentences", "added"),
    }[state]


def step_text(step: JournalStep, schema: Schema) -> str:
    """Return a step of the journal in words, such as ``“IS-Kämpfer” accepted``."""
    translate = QCoreApplication.translate
    if step.verb == "accept-all":
        return _COUNTED.accepted_at_once(len(step.items))
    if step.verb == "reject-all":
        return _COUNTED.rejected_at_once(len(step.items))
    surface = " ".join(step.surface.split())
    if len(surface) > 40:
        surface = surface[:39].rstrip() + "…"
    texts = {
        "accept": translate("Sentences", "“{0}” accepted"),
        "reject": translate("Sentences", "“{0}” rejected"),
        "relabel": translate("Sentences", "“{0}” is now {1}"),
        "move": translate("Sentences", "boundary of “{0}” moved"),
        "add": translate("Sentences", "“{0}” added as {1}"),
        "remove": translate("Sentences", "“{0}” removed"),
        "set-attribute": translate("Sentences", "attribute of “{0}” set"),
        "set-role": translate("Sentences", "roles of “{0}” changed"),
        "add-fragment": translate("Sentences", "“{0}” extended by a fragment"),
        "split": translate("Sentences", "fragment split off “{0}”"),
        "same": translate("Sentences", "“{0}” decided everywhere"),
        "mark-hits": translate("Sentences", "“{0}” and other hits marked as {1}"),
        "finish": translate("Sentences", "article finished"),
        "reopen": translate("Sentences", "article taken up again"),
        "set-zone": translate("Sentences", "zone of a paragraph changed"),
        "set-language": translate("Sentences", "language of the article changed"),
        "draw-blind": translate("Sentences", "blind articles drawn"),
        "undo": translate("Sentences", "older step taken back: “{0}”"),
    }
    return texts.get(step.verb, step.verb).format(surface, short_name(schema, step.label))


def deed_text(step: JournalStep, schema: Schema) -> str:
    """Return what a step did to its item, without naming the item."""
    translate = QCoreApplication.translate
    texts = {
        "accept": translate("Sentences", "accepted"),
        "accept-all": translate("Sentences", "accepted with all others"),
        "reject": translate("Sentences", "rejected"),
        "reject-all": translate("Sentences", "rejected with all others"),
        "relabel": translate("Sentences", "now {0}"),
        "move": translate("Sentences", "boundary moved"),
        "add": translate("Sentences", "added as {0}"),
        "remove": translate("Sentences", "removed"),
        "set-attribute": translate("Sentences", "attribute set"),
        "set-role": translate("Sentences", "roles changed"),
        "add-fragment": translate("Sentences", "extended by a fragment"),
        "split": translate("Sentences", "fragment split off"),
        "same": translate("Sentences", "decided like another"),
        "mark-hits": translate("Sentences", "marked as {0}"),
        "undo": translate("Sentences", "older step taken back"),
    }
    return texts.get(step.verb, step.verb).format(short_name(schema, step.label))


def label_name(schema: Schema, name: str) -> str:
    """Return what a label or event type is called; the bare name where it is unknown."""
    thing = schema.label(name) or schema.event_type(name)
    return in_language(thing.names) if thing else name


def short_name(schema: Schema, name: str) -> str:
    """Return what stands for a label or event type where it stands alone."""
    return naming.short_name(schema, name, current_language())


def role_name(schema: Schema, name: str) -> str:
    """Return what a role is called; the bare name where no event type has it."""
    types = schema.event_types
    role = next((role for type_ in types if (role := type_.role(name)) is not None), None)
    return in_language(role.names) if role else name


def attribute_name(schema: Schema, name: str) -> str:
    """Return what an attribute is called; the bare name where the schema has none such."""
    found = _attribute(schema, name)
    return in_language(found.names) if found else name


def value_name(schema: Schema, attribute: str, value: str) -> str:
    """Return what an attribute's value is called; nothing where the schema has none such."""
    found = _attribute(schema, attribute)
    one = found.value(value) if found else None
    return in_language(one.names) if one else ""


def _attribute(schema: Schema, name: str) -> Attribute | None:
    every = (*schema.mention_attributes, *schema.event_attributes)
    return next((one for one in every if one.name == name), None)


def shipped_word(name: str) -> str:
    """Return what a label, event type or role of the program's own sources is called."""
    schema = shipped_schema()
    label = label_name(schema, name)
    return label if label != name else role_name(schema, name)


def date_text(iso: str) -> str:
    """Return a date of the day, month or year, written as people write it."""
    locale = QLocale()
    if len(iso) == 10:
        date = QDate.fromString(iso, "yyyy-MM-dd")
        return locale.toString(date, "d.M.yyyy" if locale.name()[:2] == "de" else "d MMM yyyy")
    if len(iso) == 7:
        return locale.toString(QDate.fromString(iso + "-01", "yyyy-MM-dd"), "MMM yyyy")
    return iso


def value_text(value: str) -> str:
    """Return what a time or a quantity stands for, a day with its day of the week."""
    day = QDate.fromString(value[:10], Qt.DateFormat.ISODate)
    if not day.isValid() or "/" in value:
        return value
    return f"{value} ({QLocale().dayName(day.dayOfWeek())})"


def decimal(value: float, digits: int = 2) -> str:
    """Return a number with the decimal sign of the language."""
    return QLocale().toString(float(value), "f", digits)


def article_meta(row: ArticleSummary) -> tuple[str, ...]:
    """Return what stands under an article's title in the queue, the most important first."""
    translate = QCoreApplication.translate
    if row.state is ReviewState.FINISHED:
        state = translate("Sentences", "finished")
    elif row.open and row.state is ReviewState.NEW:
        state = _COUNTED.new_and_open(row.open)
    elif row.open:
        state = _COUNTED.still_open(row.open)
    elif row.decided:
        state = translate("Sentences", "all decided")
    else:
        state = translate("Sentences", "new")
    parts = [state, row.outlet, date_text(row.date)]
    if row.blind:
        parts.insert(1, translate("Sentences", "blind"))
    return tuple(part for part in parts if part)


def item_sentence(item: Item, surface: str, schema: Schema) -> str:
    """Return an item as a screen reader says it."""
    parts = [surface, label_name(schema, item.content.label), state_name(item.state)]
    if item.is_open and item.candidate is not None:
        score = decimal(item.candidate.score)
        parts.append(QCoreApplication.translate("Sentences", "score {0}").format(score))
    return ", ".join(parts)


def moment_text(at: str) -> str:
    """Return a moment (UTC, ISO 8601) as local time: today without, else with the date."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    time = moment.time().toString("HH:mm:ss")
    if moment.date() == QDateTime.currentDateTime().date():
        return time
    day = QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)
    return f"{day} {time}"
