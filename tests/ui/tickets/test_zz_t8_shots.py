from __future__ import annotations
import sys, os
sys.path.insert(0,"/tmp/i4/tests")
os.environ["QT_QPA_PLATFORM"]="offscreen"
import pytest
from tests.ui.tickets.test_admin_pages import *  # noqa
from pathlib import Path
OUT=Path("/tmp/team/shots_t8")
def shoot(pages, page, name):
    pages.qtbot.wait(300)
    pages.window.grab().save(str(OUT/f"{name}.png"))
def test_shots(pages, clock):
    page = pages.open(ServicesPage)
    page.table.select_row(row_of(page, Service.ACCESS_CLASS))
    pages.type(page.form.numbers["days"], "۴")
    page.try_it(); pages.wait(page.outcome.isVisible)
    shoot(pages, page, "services"); 
    for a in page.findChildren(__import__("PySide6.QtWidgets",fromlist=["x"]).QScrollArea):
        a.verticalScrollBar().setValue(10000)
    shoot(pages, page, "services2"); page.hide()
    page = pages.open(FeesPage)
    for s,r in ((0,50000),(30,60000)):
        pages.ask(fees.save, fees.Fee("access_class", r, clock.today+timedelta(days=s), "تغییر صفر"))
    page.refresh(); pages.wait(lambda: page.model.rowCount()==2); page.table.select_row(0)
    shoot(pages, page, "fees"); page.hide()
    page = pages.open(WorkTimePage); page.try_week(); pages.wait(page.outcome.isVisible); shoot(pages, page, "worktime"); page.hide()
    page = pages.open(UnitsPage); page.table.select_row(1); shoot(pages, page, "units"); page.hide()
