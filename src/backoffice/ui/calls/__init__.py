"""The tab of call details: by what right, which calls, and out as a workbook or on paper."""
