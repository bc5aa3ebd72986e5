import { describe, expect, it } from 'vitest';
import { predictedTopics } from './predicted-topics.js';
import { EVERYTHING, fileCalled } from './shared-scorers.js';
import { type XdocTopic, xdocTimelines, xdocTopic } from './xdoc/topics.js';

const TOPIC = {
  topic: 'pier',
  articles: [{ id: 'a', published: '2026-05-11', title: '', sentences: ['The pier is shut.'] }],
  entities: ['Ada Quill'],
};

/** A gold whose topics lie beside it. */
const goldFile = (): string => fileCalled('gold.in.jsonl', JSON.stringify(TOPIC)).replace('.in.jsonl', '.jsonl');

describe('timelines that the product makes', () => {
  const asked = { ...EVERYTHING, task: 'xdoc', predicted: null };

  it('are made of the topics beside the gold, which hold no annotation', () => {
    const seen: XdocTopic[] = [];
    const predict = (topic: XdocTopic) => {
      seen.push(topic);
      return { topic: topic.topic, timelines: [{ entity: 'Ada Quill', events: [] }] };
    };
    const made = predictedTopics({ ...asked, gold: goldFile() }, xdocTopic, predict, xdocTimelines);
    expect(seen).toEqual([TOPIC]);
    expect(made).toEqual({
      kind: 'read',
      value: [{ topic: 'pier', timelines: [{ entity: 'Ada Quill', events: [] }] }],
    });
  });

  it('are asked for in a sentence while the product makes none', () => {
    expect(predictedTopics({ ...asked, gold: goldFile() }, xdocTopic, null, xdocTimelines)).toEqual({
      kind: 'unusable',
      because: 'The product does not predict xdoc yet; name a file of predictions after the gold.',
    });
  });
});
