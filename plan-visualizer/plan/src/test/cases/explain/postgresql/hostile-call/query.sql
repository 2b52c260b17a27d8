call doing()
