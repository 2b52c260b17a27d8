select writer()
