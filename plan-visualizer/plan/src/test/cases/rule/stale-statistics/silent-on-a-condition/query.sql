SELECT i.id FROM imports i WHERE payload = 'x'
