"""A reader of the site: a browser window that notes everything a reader should never meet."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, WebError

_AXE = files("axe_playwright_python").joinpath("axe.min.js")


@dataclass(frozen=True, slots=True)
class Reader:
    """A window on the site that is served at ``address``."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    @property
    def path(self) -> str:
        """Where the reader is, below the site's address."""
        return self.page.url.removeprefix(self.address)

    def visit(self, path: str) -> None:
        """Go to a page by its address; it must be there."""
        response = self.page.goto(self.address + path)
        assert response is not None
        assert response.status == 200, f"{path}: HTTP {response.status}"

    def follow(self, selector: str, path: str) -> None:
        """Click what a selector finds first, and arrive at a page."""
        self.page.locator(selector).first.click()
        self.page.wait_for_url(self.address + path)

    def hear(self) -> list[str]:
        """Return what axe-core finds wrong with the page as it stands, one line a rule and element."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(_AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{rule['id']}: {node['target']}: {node['failureSummary']}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]

    def watch(self, context: BrowserContext) -> None:
        """Note what the console says, whatever is not found, and every request to another host."""
        origin = "/".join(self.address.split("/")[:3]) + "/"

        def hear_console(message: ConsoleMessage) -> None:
            # a page that names no icon of its own: the browser asks for one by itself
            asks_for_icon = message.location["url"] == f"{origin}favicon.ico"
            if message.type in {"error", "warning"} and not asks_for_icon:
                self.complaints.append(f"console: {message.text}")

        def hear_failure(error: WebError) -> None:
            self.complaints.append(f"script: {error.error}")

        def see_response(response: Response) -> None:
            if response.status >= 400:
                self.complaints.append(f"HTTP {response.status}: {response.url}")

        def see_request(request: Request) -> None:
            if not request.url.startswith((origin, "data:")):
                self.complaints.append(f"another host: {request.url}")

        context.on("console", hear_console)
        context.on("weberror", hear_failure)
        context.on("response", see_response)
        context.on("request", see_request)
