(select writer())
