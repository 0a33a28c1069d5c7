/** Names of writing assistants, and what they leave in a text they wrote. Data only; lower case. */

/** Names that stand for nothing else; a version may follow. */
export const assistantNames: readonly string[] = [
  'chatgpt', 'chat gpt', 'openai', 'gpt-3', 'gpt-3.5', 'gpt-4', 'gpt-4o', 'gpt-4.1', 'gpt-5', 'github copilot', 'ms copilot', 'microsoft copilot', 'claude code', 'claude opus', 'claude sonnet', 'claude haiku', 'claude ai', 'claude 3', 'claude 4', 'anthropic', 'google gemini', 'gemini pro', 'gemini advanced', 'perplexity ai',
  'an ai', 'ai', 'an llm', 'llm', 'a large language model', 'a language model', 'an ai assistant', 'ai assistant', 'an ai tool', 'ai tools', 'an ai agent', 'ai agent', 'generative ai', 'cursor ai', 'codex', 'windsurf', 'devin ai', 'aider', 'bard', 'mistral ai', 'deepseek', 'grok',
];

/** Names that people and other products bear too: only where nothing else can be meant. */
export const sharedAssistantNames: readonly string[] = ['claude', 'gemini', 'copilot', 'cursor', 'llama', 'mistral', 'perplexity'];

/** How an assistant begins an answer, ends it, or speaks of itself. Matched at the beginning of a sentence. */
export const chatResidue: readonly string[] = [
  'as an ai language model', 'as an ai model', 'as a large language model', 'as an ai assistant, i', 'as an ai, i', 'as a language model, i', 'i am an ai', 'i\'m an ai', 'certainly! here', 'certainly, here', 'sure! here', 'sure, here', 'sure thing! here', 'of course! here', 'absolutely! here', 'great question!',
  'here is the updated version', 'here\'s the updated version', 'here is the revised', 'here\'s the revised', 'here is an updated version', 'here\'s an updated version', 'here is a revised version', 'here\'s a revised version', 'here is the rewritten', 'here is a comprehensive', 'here\'s a comprehensive',
  'i hope this helps', 'hope this helps', 'let me know if you\'d like me to', 'let me know if you would like me to', 'let me know if you\'d like any', 'let me know if you would like any', 'let me know if you want me to', 'let me know if you need any further', 'let me know if you need further', 'would you like me to', 'feel free to ask if', 'is there anything else',
  'my knowledge cutoff', 'as of my last update', 'as of my last knowledge update', 'as of my knowledge cutoff', 'my training data', 'i cannot browse', 'i can\'t browse', 'i do not have access to real-time', 'i don\'t have access to real-time', 'i\'m sorry, but i can', 'i apologize for the confusion', 'i\'ve generated', 'i have generated the',
];
